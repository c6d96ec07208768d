import 'fake-indexeddb/auto';
import { followMachineClock, startClockAt } from '#renderer/data/clock.ts';
import { issued } from '#renderer/testing/report-cycle.ts';
import type { Machine } from '#renderer/testing/machine.ts';
import { owedReports } from '#shared/domain/closing-day/owed-reports.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { agencyId, periodId } from '#shared/ids.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askReport, nextRequest, withdrawRequest } from './ask-report.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { saveSchedule } from './save-schedule.ts';
import { undoLast } from './undo-last.ts';

const TODAY = '2024-09-20';
let focal: Machine;
let home: Machine;

beforeAll(async () => {
  startClockAt(Date.UTC(2024, 8, 20, 3));
  ({ focal, home } = await issued());
});
afterAll(followMachineClock);

const draft = (): ReportingPeriod => nextRequest(focal.book(), focal.session.ledger, TODAY);
const find = (who: Machine, id: string) => who.book().periods.find((period) => period.id === id);

it('begins with data since the last cut-off, three working days to answer and the next number', () => {
  expect(draft()).toMatchObject({
    id: '2024-A1',
    title: '',
    from: '2024-09-15',
    to: TODAY,
    // 20/9/2024 is a Friday.
    sendBy: '2024-09-25',
  });
});

it.each([
  [{ title: '  ' }, 'request-without-title'],
  [{ title: 'x'.repeat(301) }, 'request-too-long'],
  [{ title: 'A', request: 'x'.repeat(301) }, 'request-too-long'],
  [{ title: 'A', askedOf: [] }, 'request-of-nobody'],
  [{ title: 'A', sendBy: '2024-09-01' }, 'period-dates'],
])('refuses %j and writes nothing', async (fields, code) => {
  const written = focal.session.ledger.segments().length;
  await expect(askReport(focal.session, { ...draft(), ...fields })).rejects.toMatchObject({ code });
  expect(focal.session.ledger.segments()).toHaveLength(written);
});

it('reaches the agencies with the plan package; one that was not asked owes nothing', async () => {
  const asked = [agencyId('so-giao-thong-van-tai')];
  const request = { ...draft(), title: ' Giải phóng mặt bằng ', request: 'Công văn 9', askedOf: asked };
  await askReport(focal.session, request);
  await exportPackage(focal.session, focal.book(), 'plan', null);
  await importPackages(home.session, [focal.lastFile()]);
  const received = find(home, '2024-A1');
  if (!received) throw new Error('no request');
  expect(received).toMatchObject({ title: 'Giải phóng mặt bằng', request: 'Công văn 9', askedOf: asked });
  expect(owedReports(home.book(), received).map(({ agency }) => agency)).toEqual(asked);
  await expect(askReport(home.session, request)).rejects.toMatchObject({ code: 'not-owner' });
});

it('is taken back and brought back; its number is never used for another request', async () => {
  const period = find(focal, '2024-A1');
  if (!period) throw new Error('no request');
  await withdrawRequest(focal.session, period);
  expect(find(focal, '2024-A1')).toBeUndefined();
  expect(draft().id).toBe(periodId('2024-A2'));
  await undoLast(focal.session);
  expect(find(focal, '2024-A1')).toEqual(period);
});

it('moves the periods to come when the focal point lays down other days, and takes that back', async () => {
  const { schedule } = focal.book();
  const before = focal.book().periods;
  await saveSchedule(focal.session, focal.book(), { ...schedule, windows: 'calendar' });
  expect(find(focal, '2024-Q4')).toMatchObject({ from: '2024-10-01', to: '2024-12-31' });
  await undoLast(focal.session);
  expect(focal.book().periods).toEqual(before);
  await expect(saveSchedule(focal.session, focal.book(), { ...schedule, kinds: [] })).rejects.toMatchObject({
    code: 'schedule-without-kind',
  });
  await expect(saveSchedule(home.session, home.book(), schedule)).rejects.toMatchObject({
    code: 'not-owner',
  });
});
