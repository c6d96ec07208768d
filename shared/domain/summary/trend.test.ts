import { expect, it } from 'vitest';
import { periodId } from '#shared/ids.ts';
import { reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import { sampleBook, type SampleReport } from './sample-book.ts';
import { summarise } from './summarise.ts';

const TASKS = [
  { path: 'II.1', leads: ['a'], deadline: 'Quý II/2024' },
  { path: 'II.2', leads: ['a'], deadline: 'Tháng 5/2024' },
  { path: 'II.3', leads: ['a'], deadline: 'Thường xuyên' },
];
const accepted = (period: string, state: 'done' | 'in-progress'): SampleReport => ({
  agency: 'a',
  period,
  stage: 'accepted',
  tasks: { 'II.1': { state, ...(state === 'done' ? { completedOn: '2024-06-10' } : {}) } },
});

it('draws quarters as one series, with both rates; half-years, years and ad hoc periods stand apart', () => {
  const book = sampleBook(TASKS, [
    accepted('2024-Q2', 'in-progress'),
    accepted('2024-H1', 'in-progress'),
    accepted('2024-Q3', 'done'),
  ]);
  const { trend } = summarise(book, periodId('2024-Q3'), '2024-09-17');
  expect(trend).toEqual([
    {
      period: '2024-Q2',
      title: 'Quý II/2024',
      asOf: '2024-06-14',
      assigned: 3,
      done: 0,
      overdue: 1,
      fallenDue: 1,
      doneOfFallenDue: 0,
    },
    {
      period: '2024-Q3',
      title: 'Quý III/2024',
      asOf: '2024-09-17',
      assigned: 3,
      done: 1,
      overdue: 1,
      fallenDue: 2,
      doneOfFallenDue: 1,
    },
  ]);
  const halfYear = summarise(book, periodId('2024-H1'), '2024-06-14');
  expect(halfYear.trend.map(({ period }) => period)).toEqual(['2024-H1']);
});

it('leaves out an earlier period nobody reported on', () => {
  const book = sampleBook(TASKS, [accepted('2024-Q3', 'done'), accepted('2024-Q4', 'done')]);
  const { trend } = summarise(book, periodId('2024-Q4'), '2024-12-17');
  expect(trend.map(({ period }) => period)).toEqual(['2024-Q3', '2024-Q4']);
});

it('draws no line through ad hoc periods', () => {
  const book = sampleBook(TASKS, [accepted('2024-X1', 'done'), accepted('2024-X2', 'done')]);
  const adHoc = [1, 2].map((n) => ({
    ...reportingPeriod('quarter', 2024, n + 1),
    id: periodId(`2024-X${n}`),
    kind: 'ad-hoc' as const,
  }));
  const { trend } = summarise({ ...book, periods: adHoc }, periodId('2024-X2'), '2024-09-17');
  expect(trend.map(({ period }) => period)).toEqual(['2024-X2']);
});
