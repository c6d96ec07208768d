import 'fake-indexeddb/auto';
import { beforeAll, expect, it } from 'vitest';
import { acceptWaiting, issued, Q3, report } from '#renderer/testing/report-cycle.ts';
import type { Machine } from '#renderer/testing/machine.ts';
import { agencyId, periodId, taskPath } from '#shared/ids.ts';
import { correctReport } from './correct-report.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { acceptReports } from './review-reports.ts';
import { saveTaskReport } from './save-task-report.ts';
import { startReport } from './start-report.ts';
import { submitReport } from './submit-report.ts';
import { undoLast } from './undo-last.ts';

const HEALTH = agencyId('so-y-te');
const I7 = taskPath('I.7');
const Q4 = periodId('2024-Q4');
const WRONG = { period: Q3, field: 'progress', was: '50 %', is: '40 %', reason: 'Cộng nhầm một trạm' };

let health: Machine;
let focal: Machine;

beforeAll(async () => {
  ({ focal, health } = await issued());
  await importPackages(focal.session, [await report(health, 'Đã xong 3 trạm.')]);
  await acceptWaiting(focal);
});

const frozen = () => JSON.stringify(health.book().judgedReport(HEALTH, I7, Q3));

it('is refused while the report can be changed itself', async () => {
  await expect(correctReport(health.session, health.book(), I7, WRONG)).rejects.toMatchObject({
    code: 'not-frozen',
  });
});

it('stands in the next report, and leaves the accepted one as it was', async () => {
  await acceptReports(focal.session, focal.book(), [HEALTH], Q3);
  await exportPackage(focal.session, focal.book(), 'plan', null);
  await importPackages(health.session, [focal.lastFile()]);
  const before = frozen();
  expect(health.book().stage(HEALTH, Q3)).toBe('accepted');
  const into = await correctReport(health.session, health.book(), I7, WRONG);
  expect(into.id).toBe(Q4);
  expect(health.book().report(HEALTH, I7, Q4)?.corrections).toEqual([WRONG]);
  expect(health.book().report(HEALTH, I7, Q3)?.corrections).toEqual([]);
  expect(frozen()).toBe(before);
});

it.each([
  [{ is: ' ' }, 'correction-missing'],
  [{ reason: '' }, 'correction-missing'],
  [{ is: '50 %' }, 'same-value'],
  [{ is: 'x'.repeat(20_001) }, 'value-not-allowed'],
  [{ period: periodId('2024-H1') }, 'not-frozen'],
])('refuses %j', async (given, code) => {
  const written = health.session.ledger.segments().length;
  await expect(
    correctReport(health.session, health.book(), I7, { ...WRONG, ...given }),
  ).rejects.toMatchObject({ code });
  expect(health.session.ledger.segments()).toHaveLength(written);
});

it('does not begin the next report, survives its beginning, and travels with it frozen', async () => {
  await startReport(health.session, health.book(), [I7], Q4, Q3);
  const begun = health.book().report(HEALTH, I7, Q4);
  expect(begun).toMatchObject({ result: 'Đã xong 3 trạm.', corrections: [WRONG] });
  await saveTaskReport(health.session, I7, Q4, { result: 'Đã xong 4 trạm.', confirmedUnchanged: false });
  await submitReport(health.session, health.book(), [I7], Q4);
  await exportPackage(health.session, health.book(), 'report', Q4);
  await importPackages(focal.session, [health.lastFile()]);
  expect(focal.book().submittedReport(HEALTH, I7, Q4)?.corrections).toEqual([WRONG]);
  expect(
    focal
      .book()
      .acceptedReports(Q3)
      .find(({ agency, task }) => agency === HEALTH && task === I7),
  ).toMatchObject({
    progress: 50,
    corrections: [],
  });
});

it('is one step to take back', async () => {
  await correctReport(health.session, health.book(), I7, { ...WRONG, field: 'result', was: 'a', is: 'b' });
  expect(health.book().report(HEALTH, I7, Q4)?.corrections).toHaveLength(2);
  await undoLast(health.session);
  expect(health.book().report(HEALTH, I7, Q4)?.corrections).toEqual([WRONG]);
});
