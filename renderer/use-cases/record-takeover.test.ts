import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { machine, type Machine } from '#renderer/testing/machine.ts';
import { acceptWaiting, FOCAL, tasksOf } from '#renderer/testing/report-cycle.ts';
import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { plainAgency } from '#shared/domain/agency.ts';
import { leadName, reportTasks } from '#shared/book/report-tasks.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { agencyId, periodId, taskPath, type PeriodId } from '#shared/ids.ts';
import { fillInDocumentOf } from '#shared/office/fill-in/fill-in-document-of.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { recordTakeover } from './record-takeover.ts';
import { acceptReports } from './review-reports.ts';
import { saveTaskReport } from './save-task-report.ts';
import { startReport } from './start-report.ts';
import { submitReport } from './submit-report.ts';
import { undoLast } from './undo-last.ts';

const OLD = agencyId('so-khoa-hoc-va-cong-nghe');
const NEW = agencyId('so-khoa-hoc-va-cong-nghe-2025');
/** Its only task of its own in the plan. */
const TASK = taskPath('I.10.e');
const [Q4, Q1] = [periodId('2024-Q4'), periodId('2025-Q1')];
const BASIS = 'Nghị quyết số 25/NQ-HĐND ngày 20/02/2025';

async function send(who: Machine, focal: Machine, period: PeriodId, result: string): Promise<void> {
  const tasks = tasksOf(who);
  await startReport(who.session, who.book(), tasks, period, null);
  for (const task of tasks) {
    await saveTaskReport(who.session, task, period, { state: 'in-progress', progress: 50, result });
  }
  await submitReport(who.session, who.book(), tasks, period);
  await exportPackage(who.session, who.book(), 'report', period);
  await importPackages(focal.session, [who.lastFile()]);
  await acceptWaiting(focal);
  await acceptReports(focal.session, focal.book(), [who.session.profile.agency], period);
}

const heirOf = (focal: Machine) => focal.book().agencies.find(({ id }) => id === NEW)!;
const takeOver = (focal: Machine) =>
  recordTakeover(focal.session, focal.book(), {
    agencies: [OLD],
    heir: heirOf(focal),
    from: '2025-03-01',
    basis: BASIS,
  });
async function newcomer(focal: Machine, agency: string): Promise<Machine> {
  await exportPackage(focal.session, focal.book(), 'plan', null);
  return machine(agency, { kind: 'package', file: focal.lastFile() });
}
const owing = (focal: Machine, period: PeriodId) =>
  closingDay(focal.book(), period, Date.UTC(2025, 2, 14)).rows.map(({ agency }) => agency);
const counted = (focal: Machine, period: PeriodId, asOf: string) => {
  const task = summarise(focal.book(), period, asOf).tasks.find(({ path }) => path === TASK);
  return [task?.countedUnder, task?.report?.agency, task?.report?.result];
};

it('passes tasks and reports on: the heir owes what closes from its first day on, what was sent stays', async () => {
  const focal = await machine(FOCAL);
  const old = await newcomer(focal, OLD);
  await send(old, focal, Q4, 'Của Sở cũ');
  await takeOver(focal);
  expect([owing(focal, Q4).includes(OLD), owing(focal, Q4).includes(NEW)]).toEqual([true, false]);
  expect([owing(focal, Q1).includes(OLD), owing(focal, Q1).includes(NEW)]).toEqual([false, true]);
  // Until the heir says something, what the old body said goes on, under the name of the day.
  expect(counted(focal, Q4, '2024-12-18')).toEqual([OLD, OLD, 'Của Sở cũ']);
  expect(counted(focal, Q1, '2025-03-18')).toEqual([NEW, OLD, 'Của Sở cũ']);

  const heir = await newcomer(focal, NEW);
  expect(reportTasks(heir.book(), NEW).map(({ task, role }) => [task.path, role])).toEqual([[TASK, 'lead']]);
  expect(
    leadName(
      heir.book(),
      heir.book().tasks.find(({ path }) => path === TASK)!,
    ),
  ).toBe('Sở KH&CN (mới)');
  const period = focal.book().periods.find(({ id }) => id === Q1)!;
  const [row] = fillInDocumentOf(focal.book(), NEW, period).tasks;
  expect(row?.before).toContain('Của Sở cũ');
  await send(heir, focal, Q1, 'Của Sở mới');
  expect(counted(focal, Q1, '2025-03-18')).toEqual([NEW, NEW, 'Của Sở mới']);
  expect(counted(focal, Q4, '2024-12-18')).toEqual([OLD, OLD, 'Của Sở cũ']);
  expect(focal.book().submission(OLD, Q4)?.agency).toBe(OLD);
});

it('is one undo step, and refuses what cannot be', async () => {
  const focal = await machine(FOCAL);
  const old = await newcomer(focal, OLD);
  const whole = { agencies: [OLD], heir: heirOf(focal), from: '2025-03-01', basis: BASIS };
  const refusals = [
    [{ ...whole, basis: ' ' }, 'takeover-without-basis'],
    [{ ...whole, from: '2024-05-16' }, 'takeover-day'],
    [{ ...whole, from: '2025-02-30' }, 'takeover-day'],
    [{ ...whole, agencies: [agencyId('so-khong-co')] }, 'takeover-unknown'],
    [{ ...whole, agencies: [OLD, NEW] }, 'takeover-round'],
  ] as const;
  const before = await focal.session.ledger.digest();
  for (const [wrong, code] of refusals) {
    await expect(recordTakeover(focal.session, focal.book(), wrong)).rejects.toMatchObject({ code });
  }
  await expect(recordTakeover(old.session, old.book(), whole)).rejects.toMatchObject({ code: 'not-focal' });
  expect(await focal.session.ledger.digest()).toBe(before);

  await takeOver(focal);
  const back = { ...whole, agencies: [NEW], heir: focal.book().agencies.find(({ id }) => id === OLD)! };
  await expect(recordTakeover(focal.session, focal.book(), back)).rejects.toMatchObject({
    code: 'takeover-round',
  });
  await undoLast(focal.session);
  expect(owing(focal, Q1).includes(NEW)).toBe(false);
});

it('enters a body that the register does not know', async () => {
  const focal = await machine(FOCAL);
  const heir = plainAgency({
    id: agencyId('so-dan-toc'),
    name: 'Sở Dân tộc và Tôn giáo',
    shortName: 'Sở DT&TG',
  });
  await recordTakeover(focal.session, focal.book(), {
    agencies: [OLD],
    heir,
    from: '2025-03-01',
    basis: BASIS,
  });
  expect(focal.book().agencies).toContainEqual(heir);
  expect(owing(focal, Q1)).toContain(heir.id);
});
