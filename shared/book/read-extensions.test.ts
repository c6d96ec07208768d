import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import type { Extension } from '#shared/domain/extension.ts';
import { agencyId, periodId, taskPath } from '#shared/ids.ts';
import { FOCAL, HEALTH, machine, NOW } from '#shared/ledger/testing/book-parts.ts';
import { expect, it } from 'vitest';
import { extensionChange, extensionWithdrawal } from './changes/extension-changes.ts';
import { createBookReader } from './read-book.ts';
import { readExtensions } from './read-extensions.ts';

const TASK = taskPath('II.10');
const GRANTED: Extension = {
  id: 'a1',
  task: TASK,
  decision: 'granted',
  from: '2024-09-30',
  until: '2024-12-31',
  reason: 'Chờ Bộ Tài nguyên và Môi trường',
  document: '1502/UBND-TH',
  on: '2024-09-20',
  request: { agency: agencyId('so-ke-hoach-va-dau-tu'), period: periodId('2024-Q3') },
  by: 'Bình',
  at: NOW,
  withdrawn: null,
};

it('reads back what was decided, and the book keeps the old deadline beside the new one', async () => {
  const focal = await machine(1, FOCAL);
  const read = createBookReader(plan158(), builtInAgencies);
  const task = () => read(focal.ledger, '2024-09-17').tasks.find(({ path }) => path === TASK);
  expect(task()).toMatchObject({ due: '2024-09-30', originalDue: '2024-09-30', extensions: [] });
  await focal.write([extensionChange(GRANTED)]);
  expect(task()).toMatchObject({ due: '2024-12-31', originalDue: '2024-09-30', extensions: [GRANTED] });
  const takenBack = { on: '2024-10-01', reason: 'Nhầm nhiệm vụ', by: 'Bình', at: NOW };
  await focal.write([extensionWithdrawal(TASK, 'a1', takenBack)]);
  expect(task()).toMatchObject({ due: '2024-09-30', extensions: [{ ...GRANTED, withdrawn: takenBack }] });
});

it('an extension of II.1 is none of II.10, and one that was undone is no more', async () => {
  const focal = await machine(1, FOCAL);
  await focal.write([extensionChange({ ...GRANTED, task: taskPath('II.1') })]);
  expect(readExtensions(focal.ledger, TASK)).toEqual([]);
  const { entity, fields } = extensionChange(GRANTED);
  await focal.write([{ entity, fields }]);
  await focal.write([
    { entity, fields: Object.fromEntries(Object.keys(fields).map((field) => [field, null])) },
  ]);
  expect(readExtensions(focal.ledger, TASK)).toEqual([]);
});

it('is the focal point’s alone', async () => {
  const health = await machine(2, HEALTH);
  await expect(health.write([extensionChange(GRANTED)])).rejects.toMatchObject({ code: 'not-owner' });
});
