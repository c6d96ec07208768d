import { FOCAL, machine } from '#shared/ledger/testing/book-parts.ts';
import { reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import { expect, it } from 'vitest';
import { reportingPeriodsOf, usualPeriods } from './reporting-periods-of.ts';

const PLAN = { date: '2024-05-16' };
const ids = (periods: readonly { readonly id: string }[]) => periods.map(({ id }) => id);

it('begins with the first period that closes after the plan’s date, through the year after it at least', () => {
  const found = usualPeriods(PLAN.date, 2024);
  expect(ids(found).toSorted()).toEqual([
    '2024-H1',
    '2024-H2',
    '2024-Q2',
    '2024-Q3',
    '2024-Q4',
    '2025-H1',
    '2025-H2',
    '2025-Q1',
    '2025-Q2',
    '2025-Q3',
    '2025-Q4',
  ]);
});

it('orders by cut-off, the longer of two with one cut-off after the shorter', async () => {
  const { ledger } = await machine(1, FOCAL);
  expect(ids(reportingPeriodsOf(PLAN, ledger, '2024-09-17')).slice(0, 5)).toEqual([
    '2024-Q2',
    '2024-H1',
    '2024-Q3',
    '2024-Q4',
    '2024-H2',
  ]);
});

it('goes on with the years: a book opened in 2027 has 2027', async () => {
  const { ledger } = await machine(1, FOCAL);
  expect(ids(reportingPeriodsOf(PLAN, ledger, '2027-01-05')).at(-1)).toBe('2027-H2');
});

it('has of each kind one that is still to begin, also across the year', async () => {
  const { ledger } = await machine(1, FOCAL);
  const last = (on: string) => ids(reportingPeriodsOf(PLAN, ledger, on)).slice(-3);
  expect(last('2027-09-14')).toEqual(['2027-Q4', '2027-H2', '2028-H1']);
  expect(last('2027-09-15')).toEqual(['2027-H2', '2028-Q1', '2028-H1']);
  expect(last('2027-12-14')).toEqual(['2027-H2', '2028-Q1', '2028-H1']);
  expect(last('2027-12-15')).toEqual(['2028-Q2', '2028-H1', '2028-H2']);
  expect(last('2028-01-01')).toEqual(['2028-Q3', '2028-Q4', '2028-H2']);
});

it('takes what the focal point laid down before what is reckoned, unless it cannot be read', async () => {
  const focal = await machine(1, FOCAL);
  const moved = { ...reportingPeriod('quarter', 2024, 3), sendBy: '2024-09-25' };
  const extra = { ...reportingPeriod('month', 2024, 8), title: 'Tháng 8/2024' };
  await focal.write([
    { entity: `period/${moved.id}`, fields: moved },
    { entity: `period/${extra.id}`, fields: extra },
    { entity: 'period/2024-Q4', fields: { id: '2024-Q4', kind: 'fortnight' } },
  ]);
  const periods = reportingPeriodsOf(PLAN, focal.ledger, '2024-09-17');
  expect(periods.find(({ id }) => id === '2024-Q3')).toEqual(moved);
  expect(periods).toContainEqual(extra);
  expect(periods.find(({ id }) => id === '2024-Q4')).toEqual(reportingPeriod('quarter', 2024, 4));
});
