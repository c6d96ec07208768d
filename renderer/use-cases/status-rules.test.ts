// Rules of status and reports that take two machines and their files to see, one test a rule, named by its words. Those of
// the status itself are in shared/domain/status/status-rules.test.ts.
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptWaiting, issued, Q3, report } from '#renderer/testing/report-cycle.ts';
import type { Machine } from '#renderer/testing/machine.ts';
import { correctionPart } from '#shared/office/report/correction-blocks.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { statusOf } from '#shared/domain/status/status-of.ts';
import { agencyId, periodId, taskPath } from '#shared/ids.ts';
import { correctReport } from './correct-report.ts';
import { grantExtension } from './decide-extension.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { acceptReports } from './review-reports.ts';
import { saveTaskReport } from './save-task-report.ts';
import { submitReport } from './submit-report.ts';

const HEALTH = agencyId('so-y-te');
const I7 = taskPath('I.7');
/** Due 31/12/2024. */
const II13 = taskPath('II.13');
const Q4 = periodId('2024-Q4');

let health: Machine;
let focal: Machine;

beforeAll(async () => {
  ({ focal, health } = await issued());
  await importPackages(focal.session, [await report(health, 'Đã xong 3 trạm.')]);
  await acceptWaiting(focal);
});

const taskOf = (who: Machine, path: string) => {
  const task = who.book().tasks.find((each) => each.path === path);
  if (!task) throw new Error('no task');
  return task;
};
const sent = () => focal.book().submittedReport(HEALTH, I7, Q3);
const toFocal = async (period: typeof Q3) => {
  await exportPackage(health.session, health.book(), 'report', period);
  await importPackages(focal.session, [health.lastFile()]);
};

describe('an extension', () => {
  const answer = {
    until: '2025-06-30',
    reason: 'Chờ hướng dẫn của Bộ Nội vụ',
    document: '1502/UBND-TH',
    on: '2024-09-01',
    request: null,
  };

  it.each([
    ['a reason', { reason: ' ' }, 'reason-missing'],
    ['a document', { document: ' ' }, 'document-missing'],
  ])('needs a reason and a document: refused without %s', async (_what, given, code) => {
    const written = focal.session.ledger.segments().length;
    await expect(
      grantExtension(focal.session, taskOf(focal, II13), { ...answer, ...given }),
    ).rejects.toMatchObject({ code });
    expect(focal.session.ledger.segments()).toHaveLength(written);
    expect(taskOf(focal, II13).extensions).toEqual([]);
  });

  it('keeps the old deadline', async () => {
    await grantExtension(focal.session, taskOf(focal, II13), answer);
    const task = taskOf(focal, II13);
    expect(task.row.deadline).toBe('Quý IV/2024');
    expect(statusOf(task, undefined, '2024-09-17')).toMatchObject({
      originalDue: '2024-12-31',
      due: '2025-06-30',
      timesExtended: 1,
    });
  });
});

describe('a report once sent', () => {
  it('is frozen with a code', async () => {
    const code = health.book().submission(HEALTH, Q3)?.code ?? '';
    expect(code).toMatch(/^3Q-[0-9A-F]{4}$/u);
    expect(focal.book().submission(HEALTH, Q3)?.code).toBe(code);
    const before = JSON.stringify(sent());
    await saveTaskReport(health.session, I7, Q3, { result: 'Sửa sau khi nộp.', progress: 90 });
    await toFocal(Q3);
    expect(JSON.stringify(sent())).toBe(before);
    expect(focal.book().submission(HEALTH, Q3)?.code).toBe(code);
    await acceptReports(focal.session, focal.book(), [HEALTH], Q3);
    expect(focal.book().acceptedReports(Q3)).toContainEqual(sent());
  });

  it('has another code once it is sent again', async () => {
    const first = health.book().submission(HEALTH, Q3)?.code;
    await submitReport(health.session, health.book(), [I7], Q3);
    expect(health.book().submission(HEALTH, Q3)?.code).not.toBe(first);
  });
});

it('corrections are listed in the next one', async () => {
  await toFocal(Q3);
  await acceptReports(focal.session, focal.book(), [HEALTH], Q3);
  await exportPackage(focal.session, focal.book(), 'plan', null);
  await importPackages(health.session, [focal.lastFile()]);
  const frozen = JSON.stringify(sent());
  const wrong = { period: Q3, field: 'progress', was: '90 %', is: '40 %', reason: 'Cộng nhầm một trạm' };
  const into = await correctReport(health.session, health.book(), I7, wrong);
  expect(into.id).toBe(Q4);
  await saveTaskReport(health.session, I7, Q4, { state: 'in-progress', result: 'Đã xong 4 trạm.' });
  await submitReport(health.session, health.book(), [I7], Q4);
  await toFocal(Q4);
  await acceptReports(focal.session, focal.book(), [HEALTH], Q4);
  const listed = JSON.stringify(
    correctionPart(focal.book(), summarise(focal.book(), Q4, '2024-12-16'))?.blocks,
  );
  expect(listed).toContain('Quý III/2024: đã báo cáo “90 %”, nay đính chính là “40 %”');
  expect(correctionPart(focal.book(), summarise(focal.book(), Q3, '2024-12-16'))).toBeNull();
  expect(JSON.stringify(sent())).toBe(frozen);
});
