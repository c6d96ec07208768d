import 'fake-indexeddb/auto';
import { followMachineClock, startClockAt } from '#renderer/data/clock.ts';
import { acceptWaiting, issued, tasksOf } from '#renderer/testing/report-cycle.ts';
import type { Machine } from '#renderer/testing/machine.ts';
import { owedReports } from '#shared/domain/closing-day/owed-reports.ts';
import type { AdHocRequest } from '#shared/domain/periods/ad-hoc-request.ts';
import { usualRequest } from '#shared/domain/periods/usual-request.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askReport, changeRequest, withdrawRequest } from './ask-report.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { saveSchedule } from './save-schedule.ts';
import { saveTaskReport } from './save-task-report.ts';
import { submitReport } from './submit-report.ts';
import { undoLast } from './undo-last.ts';

const HOME = agencyId('so-noi-vu');
const TODAY = '2024-09-20';
let focal: Machine;
let home: Machine;

beforeAll(async () => {
  ({ focal, home } = await issued());
  // Opening a book follows the machine's clock.
  startClockAt(Date.UTC(2024, 8, 20, 3));
});
afterAll(followMachineClock);

const draft = (): AdHocRequest => usualRequest(focal.book(), TODAY);
const find = (who: Machine, id: string) => who.book().periods.find((period) => period.id === id);

it('begins with data since the last cut-off and three working days to answer', () => {
  expect(draft()).toMatchObject({
    title: '',
    from: '2024-09-15',
    to: TODAY,
    // 20/9/2024 is a Friday.
    sendBy: '2024-09-25',
  });
});

it.each<[Partial<AdHocRequest>, string]>([
  [{ title: '  ' }, 'request-without-title'],
  [{ title: 'x'.repeat(301) }, 'request-too-long'],
  [{ title: 'A', request: 'x'.repeat(301) }, 'request-too-long'],
  [{ title: 'A', askedOf: [] }, 'request-of-nobody'],
  [{ title: 'A', askedAbout: [] }, 'request-of-nobody'],
  [{ title: 'A', to: '2024-09-31' }, 'request-date'],
  [{ title: 'A', from: '1999-01-01', to: '1999-02-01' }, 'period-year'],
  [{ title: 'A', askedOf: [agencyId('khong-co')] }, 'request-unknown-agency'],
  [{ title: 'A', askedAbout: [taskPath('I.10')] }, 'request-unknown-task'],
  [{ title: 'A', askedOf: [HOME], askedAbout: [taskPath('II.1')] }, 'request-owes-nothing'],
  [{ title: 'A', sendBy: '2024-09-01' }, 'period-dates'],
])('refuses case %$ ($1) and writes nothing', async (fields, code) => {
  const written = focal.session.ledger.segments().length;
  await expect(askReport(focal.session, focal.book(), { ...draft(), ...fields })).rejects.toMatchObject({
    code,
  });
  expect(focal.session.ledger.segments()).toHaveLength(written);
});

it('reaches the agencies with the plan package; one that was not asked owes nothing', async () => {
  const asked = [agencyId('so-giao-thong-van-tai')];
  const request = { ...draft(), title: ' Giải phóng mặt bằng ', request: 'Công văn 9', askedOf: asked };
  await askReport(focal.session, focal.book(), request);
  await exportPackage(focal.session, focal.book(), 'plan', null);
  await importPackages(home.session, [focal.lastFile()]);
  const received = find(home, '2024-A1');
  if (!received) throw new Error('no request');
  expect(received).toMatchObject({ title: 'Giải phóng mặt bằng', request: 'Công văn 9', askedOf: asked });
  expect(owedReports(home.book(), received).map(({ agency }) => agency)).toEqual(asked);
  await expect(askReport(home.session, home.book(), { ...request, title: 'Khác' })).rejects.toMatchObject({
    code: 'not-owner',
  });
});

it('is taken back and brought back; its number is never used for another request', async () => {
  const period = find(focal, '2024-A1');
  if (!period) throw new Error('no request');
  await withdrawRequest(focal.session, period);
  expect(find(focal, '2024-A1')).toBeUndefined();
  expect(await askReport(focal.session, focal.book(), { ...draft(), title: 'Cái khác' })).toBe('2024-A2');
  await undoLast(focal.session);
  await undoLast(focal.session);
  expect(find(focal, '2024-A1')).toEqual(period);
});

it('asked twice is one; changed, it is the same one, and its window stays once somebody answered', async () => {
  const request = { ...draft(), title: 'Giải ngân\n vốn', askedOf: [HOME] };
  const id = await askReport(focal.session, focal.book(), request);
  expect(find(focal, id)?.title).toBe('Giải ngân vốn');
  await expect(askReport(focal.session, focal.book(), request)).rejects.toMatchObject({
    code: 'already-asked',
  });
  const asked = () => {
    const period = find(focal, id);
    if (!period) throw new Error('no request');
    return period;
  };
  await changeRequest(focal.session, focal.book(), asked(), { ...request, sendBy: '2024-09-30' });
  expect(asked()).toMatchObject({ id, sendBy: '2024-09-30', askedOf: [HOME] });

  await exportPackage(focal.session, focal.book(), 'plan', null);
  await importPackages(home.session, [focal.lastFile()]);
  const [task = taskPath('')] = tasksOf(home);
  await saveTaskReport(home.session, task, id, { state: 'in-progress', progress: 40, result: 'Đạt 40%.' });
  await submitReport(home.session, home.book(), [task], id);
  await exportPackage(home.session, home.book(), 'report', id);
  await importPackages(focal.session, [home.lastFile()]);
  await acceptWaiting(focal);
  expect(focal.book().stage(HOME, id)).toBe('submitted');
  await expect(
    changeRequest(focal.session, focal.book(), asked(), { ...request, to: '2024-09-21' }),
  ).rejects.toMatchObject({ code: 'request-answered' });

  const { askedOf: _askedOf, ...ofAll } = request;
  await changeRequest(focal.session, focal.book(), asked(), ofAll);
  await withdrawRequest(focal.session, asked());
  expect(asked()).toMatchObject({ askedOf: [HOME], withdrawn: true });
  expect(owedReports(focal.book(), asked()).map(({ agency }) => agency)).toEqual([HOME]);
  expect(await undoLast(focal.session)).toContain('rút yêu cầu');
  expect(asked().withdrawn).toBeUndefined();
  expect(asked().askedOf).toBeUndefined();
});

it('moves the periods to come when the focal point lays down other days, and takes that back', async () => {
  const { schedule } = focal.book();
  const before = focal.book().periods;
  await saveSchedule(focal.session, focal.book(), { ...schedule, windows: 'calendar' });
  expect(find(focal, '2024-Q4')).toMatchObject({ from: '2024-10-01', to: '2024-12-31' });
  await undoLast(focal.session);
  expect(focal.book().periods).toEqual(before);
  const written = focal.session.ledger.segments().length;
  await saveSchedule(focal.session, focal.book(), schedule);
  await expect(saveSchedule(focal.session, focal.book(), { ...schedule, kinds: [] })).rejects.toMatchObject({
    code: 'schedule-without-kind',
  });
  expect(focal.session.ledger.segments()).toHaveLength(written);
  const other = { ...schedule, sendingWorkingDays: 5 };
  await expect(saveSchedule(home.session, home.book(), other)).rejects.toMatchObject({
    code: 'not-owner',
  });
});
