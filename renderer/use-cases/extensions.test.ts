import 'fake-indexeddb/auto';
import { beforeAll, expect, it } from 'vitest';
import { acceptWaiting, issued, Q3, report } from '#renderer/testing/report-cycle.ts';
import type { Machine } from '#renderer/testing/machine.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { statusOf } from '#shared/domain/status/status-of.ts';
import { declineExtension, grantExtension, withdrawExtension } from './decide-extension.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { undoLast } from './undo-last.ts';

const HOME = agencyId('so-noi-vu');
/** Due 31/12/2024. */
const TASK = taskPath('II.13');
const ANSWER = {
  until: '2025-06-30',
  reason: 'Chờ hướng dẫn của Bộ Nội vụ',
  document: '1502/UBND-TH',
  on: '2024-09-01',
  request: { agency: HOME, period: Q3 },
};

let focal: Machine;
let home: Machine;
const taskOf = (who: Machine) => {
  const task = who.book().tasks.find(({ path }) => path === TASK);
  if (!task) throw new Error('no task');
  return task;
};

beforeAll(async () => {
  ({ focal, home } = await issued());
  await importPackages(focal.session, [await report(home, 'Đang lấy ý kiến.')]);
  await acceptWaiting(focal);
});

it.each([
  [{ until: '2024-12-31' }, 'extension-not-later'],
  [{ document: ' ' }, 'document-missing'],
  [{ reason: '' }, 'reason-missing'],
  [{ reason: 'x'.repeat(2001) }, 'reason-too-long'],
  [{ on: '2999-01-01' }, 'future-date'],
])('refuses %j and writes nothing', async (given, code) => {
  const written = focal.session.ledger.segments().length;
  await expect(grantExtension(focal.session, taskOf(focal), { ...ANSWER, ...given })).rejects.toMatchObject({
    code,
  });
  expect(focal.session.ledger.segments()).toHaveLength(written);
});

it('refuses a task without a due date', async () => {
  const routine = focal.book().tasks.find(({ path }) => path === 'I.7');
  if (!routine) throw new Error('no task');
  await expect(grantExtension(focal.session, routine, ANSWER)).rejects.toMatchObject({
    code: 'extension-without-due',
  });
});

it('is written by the focal point alone', async () => {
  await expect(grantExtension(home.session, taskOf(home), ANSWER)).rejects.toMatchObject({
    code: 'not-owner',
  });
});

it('reaches the agency with the plan package, declined, granted, taken back; nothing is lost', async () => {
  await declineExtension(focal.session, taskOf(focal), { ...ANSWER, reason: 'Chưa đủ căn cứ', document: '' });
  await grantExtension(focal.session, taskOf(focal), ANSWER);
  await exportPackage(focal.session, focal.book(), 'plan', null);
  await importPackages(home.session, [focal.lastFile()]);
  const received = taskOf(home);
  expect(received).toMatchObject({ originalDue: '2024-12-31', due: '2025-06-30' });
  expect(received.extensions.map(({ decision, from }) => `${decision} ${from}`).toSorted()).toEqual([
    'declined 2024-12-31',
    'granted 2024-12-31',
  ]);
  expect(statusOf(received, undefined, '2024-08-31')).toMatchObject({ due: '2024-12-31', timesExtended: 0 });
  expect(statusOf(received, undefined, '2024-09-01')).toMatchObject({ due: '2025-06-30', timesExtended: 1 });

  const granted = taskOf(focal).extensions.find(({ decision }) => decision === 'granted');
  if (!granted) throw new Error('not granted');
  await withdrawExtension(focal.session, taskOf(focal), granted, {
    on: '2024-09-10',
    reason: 'Nhầm nhiệm vụ',
  });
  expect(taskOf(focal)).toMatchObject({ due: '2024-12-31', extensions: [{}, { until: '2025-06-30' }] });
  expect(statusOf(taskOf(focal), undefined, '2024-09-09').timesExtended).toBe(1);
  await undoLast(focal.session);
  expect(taskOf(focal)).toMatchObject({ due: '2025-06-30' });
});
