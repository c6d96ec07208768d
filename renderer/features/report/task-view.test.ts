import { sampleBook } from '#shared/domain/summary/sample-book.ts';
import { owedReports } from '#shared/domain/closing-day/owed-reports.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { adHocPeriod, reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { describe, expect, test } from 'vitest';
import { taskViews } from './task-view.ts';

const HEALTH = agencyId('so-y-te');
const Q3 = reportingPeriod('quarter', 2024, 3);
const TASKS = [
  { path: 'I.1', leads: ['so-xay-dung', 'so-y-te'], deadline: 'Thường xuyên' },
  { path: 'I.2', leads: ['so-y-te'], deadline: 'Thường xuyên' },
  { path: 'II.1', leads: ['so-y-te'], deadline: 'Quý II/2024' },
  { path: 'II.2', leads: ['so-xay-dung'], deadline: 'Quý III/2024' },
];

const needs = (reports: Parameters<typeof sampleBook>[1], asOf = '2024-09-17') =>
  Object.fromEntries(
    taskViews(sampleBook(TASKS, reports), HEALTH, Q3, asOf).map(({ own, need }) => [own.task.path, need]),
  );

test('an agency reports on what it leads, then on what it leads with others', () => {
  const views = taskViews(sampleBook(TASKS), HEALTH, Q3, '2024-09-17');
  expect(views.map(({ own }) => [own.task.path, own.role])).toEqual([
    ['I.2', 'lead'],
    ['II.1', 'lead'],
    ['I.1', 'co-lead'],
  ]);
});

test('each task says what it still needs', () => {
  const before = { state: 'in-progress', result: 'Đã khảo sát' } as const;
  expect(
    needs([
      { agency: 'so-y-te', period: '2024-Q2', stage: 'accepted', tasks: { 'I.2': before } },
      {
        agency: 'so-y-te',
        period: '2024-Q3',
        stage: 'draft',
        tasks: { 'I.2': before, 'II.1': { state: 'in-progress', result: 'Đang làm' } },
      },
    ]),
  ).toEqual({ 'I.2': 'unchanged', 'II.1': 'missing', 'I.1': 'empty' });
});

test('a returned task stays returned until something in it is changed', () => {
  const returned = {
    agency: 'so-y-te',
    period: '2024-Q3',
    stage: 'returned',
    tasks: { 'I.2': { state: 'in-progress', result: 'Đã khảo sát' } },
    reasons: { 'I.2': 'Chưa có minh chứng' },
  } as const;
  expect(needs([returned])['I.2']).toBe('returned');
  const book = sampleBook(TASKS, [returned]);
  const sent = book.submittedReport(HEALTH, TASKS[1]?.path as never, Q3.id);
  const changed: typeof book = {
    ...book,
    report: (agency, task, period) => {
      const report = book.report(agency, task, period);
      return report && { ...report, result: 'Đã khảo sát, có biên bản' };
    },
    submittedReport: () => sent,
  };
  const view = taskViews(changed, HEALTH, Q3, '2024-09-17')[0];
  expect(view?.need).toBe('complete');
  expect(view?.returnedFor).toBe('Chưa có minh chứng');
});

describe('a report on request', () => {
  const request = (asked: Partial<ReportingPeriod>): ReportingPeriod => ({
    ...adHocPeriod(2024, 1, { from: '2024-08-01', to: '2024-09-10', sendBy: '2024-09-12' }),
    ...asked,
  });
  const of = (period: ReportingPeriod, reports: Parameters<typeof sampleBook>[1] = []) => {
    const book = { ...sampleBook(TASKS, reports), periods: [period] };
    const views = taskViews(book, HEALTH, period, '2024-09-11');
    const owing = owedReports(book, period).find(({ agency }) => agency === HEALTH);
    expect(views.filter(({ owed }) => owed).map(({ own }) => own.task.path)).toEqual([
      ...(owing?.leadTasks ?? []),
      ...(owing?.coLeadTasks ?? []),
    ]);
    return Object.fromEntries(views.map(({ own, need }) => [own.task.path, need]));
  };

  test('is owed by whom it is asked of; the others may write', () => {
    expect(of(request({ askedOf: [HEALTH] }))).toEqual({ 'I.2': 'empty', 'II.1': 'empty', 'I.1': 'empty' });
    const ofOthers = request({ askedOf: [agencyId('so-xay-dung')] });
    expect(of(ofOthers)).toEqual({ 'I.2': 'optional', 'II.1': 'optional', 'I.1': 'optional' });
    const tasks = { 'I.2': { state: 'done' } } as const;
    expect(of(ofOthers, [{ agency: 'so-y-te', period: '2024-A1', stage: 'draft', tasks }])).toMatchObject({
      'I.2': 'confirm',
      'II.1': 'optional',
    });
  });

  test('is about the tasks it names', () => {
    expect(of(request({ askedAbout: [taskPath('II.1'), taskPath('II.2')] }))).toEqual({ 'II.1': 'empty' });
    expect(of(request({ askedAbout: [taskPath('II.2')] }))).toEqual({});
  });
});
