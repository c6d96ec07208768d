import { describe, expect, it } from 'vitest';
import { agencyId, periodId, taskPath } from '#shared/ids.ts';
import type { Extension } from '#shared/domain/extension.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { sampleBook } from '#shared/domain/summary/sample-book.ts';
import { checkPart, checkReport } from './completeness.ts';
import { blankReport } from './report-fields.ts';

const ASOF = '2024-09-17';

function report(fields: Partial<TaskReport>): TaskReport {
  const key = { agency: agencyId('a'), task: taskPath('II.1'), period: periodId('2024-Q3') };
  return { ...key, ...blankReport(), ...fields };
}
function issues(
  deadline: string,
  given: TaskReport | undefined,
  previous?: TaskReport,
  { extensions = [], missing }: { extensions?: readonly Partial<Extension>[]; missing?: string } = {},
) {
  const [task] = sampleBook([{ path: 'II.1', leads: ['a'], deadline, extensions }]).tasks;
  if (!task) throw new Error('no task');
  return checkReport(task, given, previous, ASOF, new Set([missing ?? ''])).map(
    ({ code, severity }) => `${code}: ${severity}`,
  );
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

  it('asks about progress that went down, that is full without being done, or done without being full', () => {
    const last = report({ ...complete, result: 'Đang làm.' });
    expect(issues('Quý IV/2024', report({ ...complete, progress: 69 }), last)).toEqual([
      'progress-decreased: confirm',
    ]);
    expect(issues('Quý IV/2024', report({ ...complete, progress: 70 }), last)).toEqual([]);
    expect(issues('Quý IV/2024', report({ ...complete, progress: 100 }))).toEqual([
      'progress-full-not-done: confirm',
    ]);
    const done = { state: 'done', completedOn: '2024-09-01', products: [product], result: 'Xong.' } as const;
    expect(issues('Quý IV/2024', report({ ...done, progress: 100 }))).toEqual([]);
    expect(issues('Quý IV/2024', report({ ...done, progress: 80 }))).toEqual([
      'done-progress-not-full: confirm',
    ]);
  });

  it('blocks an extension asked for without a reason, for no later day, or where there is no due date', () => {
    const asked = (until: string, reason = 'Chờ Bộ') => report({ ...complete, extension: { until, reason } });
    expect(issues('Quý IV/2024', asked('2025-03-31'))).toEqual([]);
    expect(issues('Quý IV/2024', asked('2025-03-31', ' '))).toEqual(['extension-without-reason: block']);
    expect(issues('Quý IV/2024', asked('2024-12-31'))).toEqual(['extension-not-later: block']);
    expect(issues('', asked('2024-12-31'))).toEqual(['extension-without-due: block']);
  });

  it('holds an extension against the due date in force, and leaves one alone that was answered', () => {
    const asked = report({ ...complete, extension: { until: '2024-12-31', reason: 'Chờ Bộ' } });
    const granted = { until: '2025-03-31', on: '2024-09-01' };
    expect(issues('Quý III/2024', asked, undefined, { extensions: [granted] })).toEqual([
      'extension-not-later: block',
    ]);
    const answer = { request: { agency: agencyId('a'), period: periodId('2024-Q3') }, on: '2024-09-01' };
    expect(issues('Quý III/2024', asked, undefined, { extensions: [answer] })).toEqual([]);
    expect(
      issues('Quý III/2024', asked, undefined, { extensions: [{ ...answer, decision: 'declined' }] }),
    ).toEqual([]);
  });

  it('asks about an extension of what is done', () => {
    const done = { state: 'done', completedOn: '2024-09-01', products: [product] } as const;
    const extension = { until: '2025-03-31', reason: 'Chờ Bộ' };
    expect(issues('Quý IV/2024', report({ ...done, extension }))).toEqual(['extension-of-done: confirm']);
  });

  it('asks about files that are named and not here', () => {
    const file = { sha256: 'ab', name: 'bien-ban.pdf', size: 10 };
    const given = report({ ...complete, evidence: [file], products: [{ ...product, file }] });
    expect(issues('Quý IV/2024', given)).toEqual([]);
    expect(issues('Quý IV/2024', given, undefined, { missing: 'ab' })).toEqual([
      'file-missing: confirm',
      'file-missing: confirm',
    ]);
  });

  it('takes a report that only corrects earlier ones as not entered', () => {
    const correction = {
      period: periodId('2024-Q2'),
      field: 'progress',
      was: '30 %',
      is: '20 %',
      reason: 'Cộng nhầm',
    };
    expect(issues('Quý IV/2024', report({ corrections: [correction] }))).toEqual(['not-entered: block']);
  });

  it('asks about a value that is corrected and stands there all the same', () => {
    const correction = {
      period: periodId('2024-Q2'),
      field: 'progress',
      was: '30 %',
      is: '20 %',
      reason: 'Cộng nhầm',
    };
    const said = (fields: Partial<TaskReport>) => issues('Quý IV/2024', report({ ...complete, ...fields }));
    expect(said({ progress: 30, corrections: [correction] })).toEqual(['corrected-value: confirm']);
    expect(said({ progress: 20, corrections: [correction] })).toEqual([]);
    const words = { ...correction, field: 'result', was: 'Đã xong.', is: 'Chưa xong.' };
    expect(said({ result: 'Đã xong. ', corrections: [words] })).toEqual(['corrected-value: confirm']);
    expect(said({ result: 'Chưa xong.', corrections: [words] })).toEqual([]);
    // Lists are quoted in other words than they are kept in: nothing is concluded from them.
    expect(said({ corrections: [{ ...words, field: 'products', was: '' }] })).toEqual([]);
  });

  it('asks less of a part: nothing of a blank one, and no reason or day of the lead’s', () => {
    const [task] = sampleBook([
      { path: 'II.1', leads: ['b'], coordinating: ['a'], deadline: 'Quý II/2024' },
    ]).tasks;
    if (!task) throw new Error('no task');
    const part = (fields: Partial<TaskReport>) =>
      checkPart(task, report(fields), undefined, ASOF).map(({ code }) => code);
    expect(checkPart(task, undefined, undefined, ASOF)).toEqual([]);
    expect(part({})).toEqual([]);
    expect(part(complete)).toEqual([]);
    expect(part({ result: 'Đã góp ý.' })).toEqual(['no-state']);
    expect(part({ state: 'done' })).toEqual(['done-without-evidence']);
  });

  it('does not ask for news of a task that was done last time', () => {
    const done = report({ state: 'done', completedOn: '2024-06-01', products: [product], result: 'Xong.' });
    expect(issues('Quý II/2024', done, done)).toEqual([]);
  });
});
