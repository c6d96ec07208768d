import { partTasks, reportTasks } from '#shared/book/report-tasks.ts';
import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import type { ReportedState } from '#shared/domain/report.ts';
import { type SampleReport, type SampleTask, sampleBook } from '#shared/domain/summary/sample-book.ts';
import {
  countedReports,
  decidingReport,
  findContradictions,
} from '#shared/domain/summary/counted-reports.ts';
import { findPeriod } from '#shared/domain/summary/period-order.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { agencyId, periodId } from '#shared/ids.ts';
import { describe, expect, it } from 'vitest';
import { otherParts } from './other-parts.ts';
import { contradicts, partContradictions } from './part-contradictions.ts';
import { taskRole } from './task-role.ts';

const Q3 = periodId('2024-Q3');
const TASKS: readonly SampleTask[] = [
  { path: 'II.1', leads: ['y-te', 'du-lich'], coordinating: ['xay-dung', 'y-te'], deadline: 'Quý IV/2024' },
  { path: 'II.2', leads: ['xay-dung'], coordinating: ['cong-an'], deadline: 'Quý IV/2024' },
  { path: 'II.3', leads: [], coordinating: ['cong-an'], deadline: '' },
];
const sent = (
  agency: string,
  tasks: Readonly<Record<string, ReportedState>>,
  stage: SampleReport['stage'] = 'accepted',
): SampleReport => ({
  agency,
  period: '2024-Q3',
  stage,
  tasks: Object.fromEntries(Object.entries(tasks).map(([path, state]) => [path, { state, result: agency }])),
});
const book = (...reports: readonly SampleReport[]) => sampleBook(TASKS, reports);
const of = (name: string) => agencyId(name);

describe('roles', () => {
  const [first] = book().tasks;
  it('who leads and coordinates at once leads; who is not named is nothing', () => {
    if (!first) throw new Error('no task');
    expect(['y-te', 'du-lich', 'xay-dung', 'cong-an'].map((name) => taskRole(first, of(name)))).toEqual([
      'lead',
      'co-lead',
      'coordinating',
      null,
    ]);
  });

  it('parts are a list of their own beside the reports an agency owes', () => {
    const paths = (list: ReturnType<typeof partTasks>) => list.map(({ task }) => task.path);
    expect(paths(reportTasks(book(), of('xay-dung')))).toEqual(['II.2']);
    expect(paths(partTasks(book(), of('xay-dung')))).toEqual(['II.1']);
    expect(paths(reportTasks(book(), of('cong-an')))).toEqual([]);
    expect(paths(partTasks(book(), of('cong-an')))).toEqual(['II.2', 'II.3']);
  });
});

describe('a part', () => {
  const parts = [
    sent('y-te', { 'II.1': 'in-progress' }),
    sent('xay-dung', { 'II.1': 'done', 'II.2': 'in-progress' }),
    sent('cong-an', { 'II.2': 'done', 'II.3': 'done' }),
  ];
  const withParts = book(...parts);

  it('decides no status, not even where no lead is written, and contradicts no lead in a summary', () => {
    const counted = countedReports(withParts, findPeriod(withParts.periods, Q3), false);
    expect(withParts.tasks.map((task) => decidingReport(task, counted)?.agency)).toEqual([
      'y-te',
      'xay-dung',
      undefined,
    ]);
    expect(findContradictions(withParts.tasks, counted)).toEqual([]);
  });

  it('changes no number of a summary, sent or accepted', () => {
    const without = book(
      sent('y-te', { 'II.1': 'in-progress' }),
      sent('xay-dung', { 'II.2': 'in-progress' }),
    );
    const plain = summarise(without, Q3, '2024-10-01');
    for (const stage of ['accepted', 'submitted'] as const) {
      const also = book(parts[0]!, parts[1]!, sent('cong-an', { 'II.2': 'done', 'II.3': 'done' }, stage));
      const summary = summarise(also, Q3, '2024-10-01', { includeSubmitted: true });
      expect([summary.total.cells, summary.counted, summary.leftOut]).toEqual([
        plain.total.cells,
        plain.counted,
        plain.leftOut,
      ]);
    }
  });

  it('is owed by nobody: who only coordinates is neither missing nor late', () => {
    const day = closingDay(book(), Q3, Date.UTC(2025, 0, 1));
    expect(day.rows.map(({ agency }) => agency).toSorted()).toEqual(['du-lich', 'xay-dung', 'y-te']);
    expect(day.totals.expected).toBe(3);
  });

  it('is seen by the others of the task as it was sent, and said to be missing until then', () => {
    const one = book(...parts.slice(1), sent('du-lich', { 'II.1': 'done' }, 'draft'));
    const [first] = one.tasks;
    if (!first) throw new Error('no task');
    expect(
      otherParts(one, first, Q3, of('y-te')).map(({ name, role, report }) => [name, role, report?.state]),
    ).toEqual([
      ['du-lich', 'co-lead', undefined],
      ['xay-dung', 'coordinating', 'done'],
    ]);
  });
});

describe('contradictions between the lead and those that coordinate', () => {
  const found = (lead: ReportedState, part: ReportedState, ...more: readonly SampleReport[]) => {
    const one = book(sent('xay-dung', { 'II.2': lead }), sent('cong-an', { 'II.2': part }), ...more);
    return partContradictions(one, one.tasks, Q3).map(({ task, lead: whole, part: by, partName }) =>
      [task, whole.agency, by.agency, partName].join(' '),
    );
  };

  it.each<[ReportedState, readonly ReportedState[]]>([
    ['done', ['in-progress', 'advised-waiting', 'paused']],
    ['paused', ['in-progress']],
    ['no-longer-fits', ['in-progress', 'advised-waiting']],
    ['in-progress', []],
    ['advised-waiting', []],
  ])('a lead that says %s cannot stand beside %j', (lead, against) => {
    const states: readonly ReportedState[] = [
      'in-progress',
      'advised-waiting',
      'done',
      'paused',
      'no-longer-fits',
    ];
    expect(states.filter((part) => contradicts(lead, part))).toEqual(
      states.filter((part) => against.includes(part)),
    );
    for (const part of states) {
      expect(found(lead, part)).toEqual(against.includes(part) ? ['II.2 xay-dung cong-an cong-an'] : []);
    }
  });

  it('are not looked for in drafts, in returned reports and in other periods', () => {
    const lead = sent('xay-dung', { 'II.2': 'done' });
    const part = (stage: SampleReport['stage'], period = '2024-Q3') => ({
      ...sent('cong-an', { 'II.2': 'in-progress' }, stage),
      period,
    });
    for (const given of [
      [lead, part('draft')],
      [lead, part('returned')],
      [lead, part('accepted', '2024-Q2')],
    ]) {
      const one = book(...given);
      expect(partContradictions(one, one.tasks, Q3)).toEqual([]);
    }
    const returned = book(sent('xay-dung', { 'II.2': 'done' }, 'returned'), part('submitted'));
    expect(partContradictions(returned, returned.tasks, Q3)).toEqual([]);
  });
});
