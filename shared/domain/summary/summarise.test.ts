import { describe, expect, it } from 'vitest';
import { periodId } from '#shared/ids.ts';
import { assertSums } from './assert-sums.ts';
import { type SampleReport, type SampleTask, sampleBook } from './sample-book.ts';
import { summarise } from './summarise.ts';
import { trendTasks } from './trend-tasks.ts';

const Q2 = periodId('2024-Q2');
const Q3 = periodId('2024-Q3');
const ASOF = '2024-09-17';
const done = (completedOn: string) =>
  ({ state: 'done', completedOn, products: [{ number: '1', date: completedOn, title: '' }] }) as const;
const sent = (
  agency: string,
  period: string,
  tasks: SampleReport['tasks'],
  stage: SampleReport['stage'] = 'accepted',
) => ({
  agency,
  period,
  stage,
  tasks,
});

/** The shape of the design's example: 5 done of which 2 late, 2 waiting for a ministry, 3 overdue, 10 fallen due. */
const TASKS: readonly SampleTask[] = [
  ...['II.1', 'II.7', 'II.8', 'II.9', 'II.21', 'II.6', 'II.19'].map((path) => ({
    path,
    leads: ['a'],
    deadline: 'Quý II/2024',
  })),
  ...['II.16', 'II.17', 'II.22'].map((path) => ({ path, leads: ['b', 'a'], deadline: 'Tháng 5/2024' })),
  { path: 'II.10', leads: ['b'], deadline: 'Quý III/2024' },
  { path: 'II.2', leads: ['b'], deadline: 'Quý IV/2024' },
  { path: 'II.11', leads: ['b'], deadline: 'Theo tiến độ của Bộ Tài chính' },
  { path: 'II.5', leads: [], deadline: '' },
  { path: 'I.1', leads: ['c'], deadline: 'Thường xuyên', role: 'requested' },
];
const ACCEPTED: SampleReport = sent('a', Q2, {
  'II.1': done('2024-06-28'),
  'II.7': { state: 'done', completedOn: '2024-06-01' },
  'II.8': done('2024-06-30'),
  'II.9': done('2024-07-01'),
  'II.21': done('2024-08-01'),
  'II.6': { state: 'advised-waiting', basis: 'Bộ Xây dựng' },
  'II.19': { state: 'advised-waiting', basis: 'Bộ KH&ĐT' },
});

describe('summarise', () => {
  const book = sampleBook(TASKS, [ACCEPTED], ['c']);
  const summary = summarise(book, Q3, ASOF);

  it('adds up', () => {
    assertSums(summary);
    expect(summary.total.cells.assigned).toHaveLength(15);
  });

  it('carries a completion of Quý II into Quý III', () => {
    expect(summary.total.cells.doneOnTime).toEqual(['II.1', 'II.7', 'II.8']);
    expect(summary.total.cells.doneLate).toEqual(['II.9', 'II.21']);
    expect(summary.tasks[0]?.report?.period).toBe('2024-Q2');
  });

  it('keeps what waits for a ministry, routine and the rest in columns of their own', () => {
    expect(summary.total.cells.advisedWaiting).toEqual(['II.6', 'II.19']);
    expect(summary.total.cells.routine).toEqual(['I.1']);
    expect(summary.total.cells.other).toEqual(['II.11', 'II.5']);
  });

  it('gives both rates with their denominators, those waiting for a ministry included', () => {
    expect([summary.ofAssigned.done.length, summary.ofAssigned.of.length]).toEqual([5, 15]);
    const { done: numerator, of, waiting, denominator } = summary.ofFallenDue;
    expect([numerator.length, of.length, waiting.length]).toEqual([5, 10, 2]);
    expect(denominator).toBe('trên nhiệm vụ đã đến hạn');
  });

  it('lists completions without evidence, and what is due soon within the time', () => {
    expect(summary.doneWithoutEvidence).toEqual(['II.7']);
    expect(summary.dueSoon).toEqual(['II.10']);
    expect(summary.total.cells.inTime).toEqual(['II.10', 'II.2']);
  });

  it('counts each task once, under its first lead, and names the group without one', () => {
    const rows = summary.byAgency.map(({ key, title, requested, cells }) => [
      key ?? title,
      cells.assigned.length,
      requested,
    ]);
    expect(rows).toEqual([
      ['a', 7, false],
      ['b', 6, false],
      ['c', 1, true],
      ['Chưa ghi chủ trì', 1, false],
    ]);
  });

  it('has rows by section and kind of deadline', () => {
    expect(summary.bySection.map(({ key, title }) => [key, title])).toEqual([
      ['II', 'Phần II'],
      ['I', 'Phần I'],
    ]);
    expect(summary.byDeadlineKind.map(({ key }) => key)).toEqual([
      'once',
      'recurring',
      'dependent',
      'unspecified',
    ]);
  });

  it('shows the trend over periods of the same kind, each at its cut-off', () => {
    expect(
      summary.trend.map(({ period, asOf, done: count, overdue }) => [period, asOf, count, overdue]),
    ).toEqual([
      ['2024-Q2', '2024-06-14', 1, 3],
      ['2024-Q3', '2024-09-17', 5, 3],
    ]);
  });

  it('leads every count of the trend back to its tasks, of the period as it stood at its cut-off', () => {
    for (const point of summary.trend) {
      const then = summarise(book, point.period, point.asOf);
      for (const count of ['assigned', 'done', 'overdue', 'fallenDue', 'doneOfFallenDue'] as const) {
        expect(trendTasks(then, count), `${point.title}, ${count}`).toHaveLength(point[count]);
      }
    }
  });
});

describe('what counts', () => {
  const task = { path: 'II.1', leads: ['a', 'b'], deadline: 'Quý II/2024' };

  it('is accepted; sent reports are left out and named, or counted when asked', () => {
    const book = sampleBook(
      [task],
      [sent('a', Q3, { 'II.1': done('2024-06-01') }, 'submitted'), sent('b', Q3, {}, 'returned')],
    );
    const strict = summarise(book, Q3, ASOF);
    expect(strict.total.cells.overdue).toEqual(['II.1']);
    expect(strict.leftOut.map(({ agency, stage }) => [agency, stage])).toEqual([
      ['a', 'submitted'],
      ['b', 'returned'],
    ]);
    const wide = summarise(book, Q3, ASOF, { includeSubmitted: true });
    expect(wide.total.cells.doneOnTime).toEqual(['II.1']);
    expect(wide.leftOut.map(({ agency }) => agency)).toEqual(['b']);
  });

  it('never is a returned report or a draft', () => {
    for (const stage of ['returned', 'draft'] as const) {
      const book = sampleBook([task], [sent('a', Q3, { 'II.1': done('2024-06-01') }, stage)]);
      expect(summarise(book, Q3, ASOF, { includeSubmitted: true }).total.cells.overdue).toEqual(['II.1']);
    }
  });

  it('is the report of the lead it is counted under; contradictions are returned', () => {
    const book = sampleBook(
      [{ ...task, leads: ['b', 'a'] }],
      [sent('a', Q3, { 'II.1': done('2024-06-01') }), sent('b', Q3, { 'II.1': { state: 'in-progress' } })],
    );
    const summary = summarise(book, Q3, ASOF);
    expect(summary.total.cells.overdue).toEqual(['II.1']);
    const [contradiction] = summary.contradictions;
    expect(contradiction?.task).toBe('II.1');
    expect(contradiction?.reports.map(({ agency }) => agency)).toEqual(['a', 'b']);
  });

  it('is not a co-lead’s report while the lead has sent none', () => {
    const book = sampleBook([task], [sent('b', Q3, { 'II.1': done('2024-06-01') })]);
    expect(summarise(book, Q3, ASOF).total.cells.overdue).toEqual(['II.1']);
  });

  it('is whoever reported, where the plan names no lead', () => {
    const book = sampleBook([{ ...task, leads: [] }], [sent('b', Q3, { 'II.1': done('2024-06-01') })]);
    expect(summarise(book, Q3, ASOF).total.cells.doneOnTime).toEqual(['II.1']);
  });

  it('takes Quý II into 6 tháng đầu năm, which closes on the same day', () => {
    const book = sampleBook([task], [sent('a', Q2, { 'II.1': done('2024-06-01') })]);
    expect(summarise(book, periodId('2024-H1'), ASOF).total.cells.doneOnTime).toEqual(['II.1']);
  });

  it('is the latest accepted report, and nothing of a later period', () => {
    const book = sampleBook(
      [task],
      [
        sent('a', Q2, { 'II.1': done('2024-06-01') }),
        sent('a', Q3, { 'II.1': { state: 'paused' } }),
        sent('a', '2024-Q4', { 'II.1': { state: 'no-longer-fits' } }),
      ],
    );
    expect(summarise(book, Q3, ASOF).byStatus.paused).toEqual(['II.1']);
    expect(summarise(book, Q2, ASOF).total.cells.doneOnTime).toEqual(['II.1']);
  });

  it('is not hidden by a later report that states nothing', () => {
    const book = sampleBook(
      [task],
      [sent('a', Q2, { 'II.1': done('2024-06-01') }), sent('a', Q3, { 'II.1': {} })],
    );
    expect(summarise(book, Q3, ASOF).total.cells.doneOnTime).toEqual(['II.1']);
  });

  it('lets Quý II decide before 6 tháng đầu năm, which closes on the same day', () => {
    const book = sampleBook(
      [task],
      [
        sent('a', '2024-H1', { 'II.1': { state: 'paused' } }),
        sent('a', Q2, { 'II.1': { state: 'in-progress' } }),
      ],
    );
    expect(summarise(book, Q3, ASOF).byStatus.overdue).toEqual(['II.1']);
    expect(summarise(book, periodId('2024-H1'), ASOF).byStatus.paused).toEqual(['II.1']);
  });
});

it('notices a sum that does not agree', () => {
  const summary = summarise(sampleBook(TASKS, [ACCEPTED]), Q3, ASOF);
  const [first, ...others] = summary.byAgency;
  if (!first) throw new Error('no rows');
  expect(() => assertSums({ ...summary, byAgency: others })).toThrow('byAgency');
  expect(() => assertSums({ ...summary, byAgency: [first, first, ...others] })).toThrow('byAgency');
  const cells = { ...summary.total.cells, overdue: [] };
  expect(() => assertSums({ ...summary, total: { ...summary.total, cells } })).toThrow('do not agree');
});
