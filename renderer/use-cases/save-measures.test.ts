import 'fake-indexeddb/auto';
import { machine } from '#renderer/testing/machine.ts';
import { acceptWaiting, issued } from '#renderer/testing/report-cycle.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { expect, test } from 'vitest';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { saveMeasures } from './save-measures.ts';

const HEALTH = agencyId('so-y-te');
const TASK = taskPath('I.7');

test('measures are kept in order, across a restart; a removed one leaves the list', async () => {
  const health = await machine('so-y-te');
  await saveMeasures(health.session, 'dán 2 biện pháp', [
    { task: TASK, step: 'b', fields: { content: 'Thi', order: 2 } },
    { task: TASK, step: 'a', fields: { content: 'Mở lớp', order: 1, due: '2024-09-30' } },
  ]);
  await saveMeasures(health.session, 'thêm biện pháp', [
    { task: TASK, step: 'c', fields: { content: 'Chen vào', order: 1.5 } },
  ]);
  await health.restart();
  const contents = () =>
    health
      .book()
      .measures(HEALTH, TASK)
      .map(({ content }) => content);
  expect(contents()).toEqual(['Mở lớp', 'Chen vào', 'Thi']);
  await saveMeasures(health.session, 'bỏ biện pháp', [
    { task: TASK, step: 'c', fields: { removedAt: 1, removedBy: 'Lê Thị Hạnh' } },
  ]);
  expect(contents()).toEqual(['Mở lớp', 'Thi']);
  expect(health.book().measures(agencyId('so-noi-vu'), TASK)).toEqual([]);
});

test('one act is one undo step; taking back a new measure leaves nothing of it', async () => {
  const health = await machine('so-y-te');
  const edits = ['a', 'b'].map((step, index) => ({
    task: TASK,
    step,
    fields: { content: step, order: index + 1 },
  }));
  expect(await saveMeasures(health.session, 'dán 2 biện pháp', edits)).toBe(2);
  expect(await saveMeasures(health.session, 'dán 2 biện pháp', edits)).toBe(0);
  expect(await health.session.undo()).toBe('dán 2 biện pháp');
  expect(health.book().measures(HEALTH, TASK)).toEqual([]);
});

test('what could not be read back is refused with its place, and nothing is written', async () => {
  const health = await machine('so-y-te');
  const saving = saveMeasures(health.session, 'sửa', [
    { task: TASK, step: 'a', fields: { content: 'được' } },
    { task: TASK, step: 'b', fields: { content: 'x'.repeat(20_001) } },
  ]);
  await expect(saving).rejects.toMatchObject({ code: 'value-not-allowed', where: 'I.7 · content' });
  expect(health.book().measures(HEALTH, TASK)).toEqual([]);
});

test('the focal point reads the detailed plan that came with the package', async () => {
  const { focal, health } = await issued();
  await saveMeasures(health.session, 'thêm', [{ task: TASK, step: 'a', fields: { content: 'Mở lớp' } }]);
  await exportPackage(health.session, health.book(), 'report', null);
  await importPackages(focal.session, [health.lastFile()]);
  await acceptWaiting(focal);
  expect(
    focal
      .book()
      .measures(HEALTH, TASK)
      .map(({ content }) => content),
  ).toEqual(['Mở lớp']);
});
