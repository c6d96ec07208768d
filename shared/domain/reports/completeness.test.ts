import { describe, expect, it } from 'vitest';
import { agencyId, periodId, taskPath } from '#shared/ids.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { sampleBook } from '#shared/domain/summary/sample-book.ts';
import { checkReport } from './completeness.ts';
import { blankReport } from './report-fields.ts';

const ASOF = '2024-09-17';

function report(fields: Partial<TaskReport>): TaskReport {
  const key = { agency: agencyId('a'), task: taskPath('II.1'), period: periodId('2024-Q3') };
  return { ...key, ...blankReport(), ...fields };
}
function issues(deadline: string, given: TaskReport | undefined, previous?: TaskReport) {
  const [task] = sampleBook([{ path: 'II.1', leads: ['a'], deadline }]).tasks;
  if (!task) throw new Error('no task');
  return checkReport(task, given, previous, ASOF).map(({ code, severity }) => `${code}: ${severity}`);
}
const complete = { state: 'in-progress', progress: 70, result: 'Đã trình.' } as const;
const product = { number: '12/BC', date: '2024-09-01', title: '' };

describe('checkReport', () => {
  it('has nothing to say of a complete report', () => {
    expect(issues('Quý IV/2024', report(complete))).toEqual([]);
    expect(
      issues('Quý II/2024', report({ state: 'done', completedOn: '2024-09-01', products: [product] })),
    ).toEqual([]);
  });

  it('blocks what was not entered or has no state', () => {
    expect(issues('Quý IV/2024', undefined)).toEqual(['not-entered: block']);
    expect(issues('Quý IV/2024', report({ confirmedUnchanged: true }))).toEqual(['not-entered: block']);
    expect(issues('Quý IV/2024', report({ result: 'Đã trình.' }))).toEqual(['no-state: block']);
  });

  it('blocks an overdue task without a reason', () => {
    expect(issues('Quý II/2024', report(complete))).toEqual(['overdue-without-reason: block']);
    expect(issues('Quý II/2024', report({ ...complete, lateReason: 'Chờ mặt bằng' }))).toEqual([]);
    expect(issues('Thường xuyên', report(complete))).toEqual([]);
  });

  it('asks about a completion without evidence, and blocks one without a date', () => {
    expect(issues('Quý II/2024', report({ state: 'done', completedOn: '2024-06-01' }))).toEqual([
      'done-without-evidence: confirm',
    ]);
    expect(issues('Quý II/2024', report({ state: 'done' }))).toEqual([
      'done-without-date: block',
      'done-without-evidence: confirm',
    ]);
  });

  it('blocks dates that have not come', () => {
    const future = { ...product, date: '2024-09-18' };
    expect(issues('Quý IV/2024', report({ ...complete, products: [future] }))).toEqual([
      'future-date: block',
    ]);
    expect(issues('Quý IV/2024', report({ ...complete, completedOn: '2024-10-01' }))).toEqual([
      'future-date: block',
    ]);
  });

  it('blocks progress without words, and "không còn phù hợp" without a basis', () => {
    expect(issues('Quý IV/2024', report({ ...complete, result: ' ' }))).toEqual([
      'progress-without-text: block',
    ]);
    expect(issues('Quý IV/2024', report({ state: 'no-longer-fits' }))).toEqual(['no-basis: block']);
    expect(issues('Quý IV/2024', report({ state: 'advised-waiting' }))).toEqual(['no-body-named: confirm']);
  });

  it('asks for a word about a task that goes on, routine ones included', () => {
    expect(issues('Thường xuyên', report({ state: 'in-progress' }))).toEqual(['no-result: confirm']);
    expect(issues('Thường xuyên', report({ state: 'in-progress', products: [product] }))).toEqual([]);
  });

  it('asks about a text that is the same as last time, until it is confirmed', () => {
    const last = report({ ...complete, progress: 30 });
    expect(issues('Quý IV/2024', report({ ...complete, result: 'Đã  trình. ' }), last)).toEqual([
      'same-as-last: confirm',
    ]);
    expect(issues('Quý IV/2024', report({ ...complete, confirmedUnchanged: true }), last)).toEqual([]);
    expect(issues('Quý IV/2024', report({ ...complete, result: 'Đã ban hành.' }), last)).toEqual([]);
  });

  it('does not ask for news of a task that was done last time', () => {
    const done = report({ state: 'done', completedOn: '2024-06-01', products: [product], result: 'Xong.' });
    expect(issues('Quý II/2024', done, done)).toEqual([]);
  });
});
