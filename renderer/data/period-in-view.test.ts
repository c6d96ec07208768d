import { usualPeriods } from '#shared/book/reporting-periods-of.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { adHocPeriod } from '#shared/domain/periods/reporting-period.ts';
import { defaultSchedule, type RegularKind } from '#shared/domain/periods/schedule.ts';
import { agencyId, periodId } from '#shared/ids.ts';
import { describe, expect, it } from 'vitest';
import { periodInView } from './period-in-view.ts';

const HEALTH = agencyId('so-y-te');
/** As a book has them. */
const inOrder = (unsorted: readonly ReportingPeriod[]) =>
  unsorted.toSorted((a, b) => (a.to < b.to || (a.to === b.to && a.from > b.from) ? -1 : 1));
const periods = inOrder(usualPeriods('2024-05-16', 2024));
const shown = (asOf: string, chosen: string | null = null) =>
  periodInView(periods, chosen === null ? null : periodId(chosen), asOf).id;

it('shows the chosen period while it exists', () => {
  expect(shown('2024-09-17', '2024-H1')).toBe('2024-H1');
  expect(shown('2024-08-01', '2019-Q1')).toBe('2024-Q3');
});

it.each([
  ['2024-05-16', '2024-Q2', 'the first day of the plan'],
  ['2024-06-14', '2024-Q2', 'the cut-off itself'],
  ['2024-06-15', '2024-Q2', 'the day after: its late reports are today’s work'],
  ['2024-07-15', '2024-Q2', '31 days after'],
  ['2024-07-16', '2024-Q3', '32 days after'],
  ['2024-01-01', '2024-Q2', 'before any period'],
  ['2031-01-01', '2025-Q4', 'after the last one'],
])('on %s it is %s: %s', (asOf, expected) => {
  expect(shown(asOf)).toBe(expected);
});

it.each<[RegularKind, string, string]>([
  ['month', '2024-09-14', '2024-M09'],
  ['month', '2024-09-15', '2024-M09'],
  ['month', '2024-09-29', '2024-M09'],
  ['month', '2024-09-30', '2024-M10'],
  ['half-year', '2024-06-20', '2024-H1'],
  ['half-year', '2024-09-17', '2024-H2'],
  ['half-year', '2024-12-20', '2024-H2'],
  ['nine-months', '2024-09-20', '2024-9M'],
  ['nine-months', '2024-11-25', '2024-9M'],
  ['nine-months', '2025-03-25', '2025-9M'],
  ['year', '2024-11-25', '2024-Y'],
  ['year', '2025-01-14', '2024-Y'],
  ['year', '2025-01-15', '2025-Y'],
])('of a plan reported on by %s it is on %s %s', (kind, asOf, expected) => {
  const ofKind = usualPeriods('2024-05-16', 2024, { ...defaultSchedule, kinds: [kind] });
  expect(periodInView(ofKind, null, asOf).id).toBe(expected);
});

it('goes on showing a period until it is to be sent, however long that is', () => {
  const slow = usualPeriods('2024-05-16', 2024, {
    ...defaultSchedule,
    kinds: ['month'],
    sendingWorkingDays: 15,
  });
  expect(periodInView(slow, null, '2024-10-04')).toMatchObject({
    id: '2024-M09',
    sendBy: '2024-10-04',
  });
  expect(periodInView(slow, null, '2024-10-05').id).toBe('2024-M10');
});

describe('a report on request', () => {
  const request: ReportingPeriod = {
    ...adHocPeriod(2024, 1, { from: '2024-09-20', to: '2024-09-25', sendBy: '2024-09-27' }),
    askedOf: [HEALTH],
  };
  const withRequest = inOrder([...periods, request]);
  const on = (asOf: string, asked = true) =>
    periodInView(withRequest, null, asOf, ({ askedOf }) => asked || askedOf === undefined).id;

  it('is shown from its cut-off until a week after its sending day, while nothing closes after it', () => {
    expect(on('2024-09-25')).toBe('2024-Q3');
    expect(on('2024-09-26')).toBe('2024-A1');
    expect(on('2024-10-04')).toBe('2024-A1');
    expect(on('2024-10-05')).toBe('2024-Q3');
  });

  it('is not put before who is not asked', () => {
    expect(on('2024-09-26', false)).toBe('2024-Q3');
    expect(periodInView(withRequest, request.id, '2024-09-26', () => false).id).toBe('2024-A1');
  });
});

it('is a defect without any period', () => {
  expect(() => periodInView([], null, '2024-09-17')).toThrow(Error);
});
