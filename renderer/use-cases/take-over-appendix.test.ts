import 'fake-indexeddb/auto';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { FOCAL, issued, Q3, report } from '#renderer/testing/report-cycle.ts';
import { machine, type Machine } from '#renderer/testing/machine.ts';
import { compareAppendices } from '#shared/domain/amendment/compare-appendices.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import { planOfAppendix } from '#shared/domain/plan-of-appendix.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import type { AppendixTask } from '#shared/domain/appendix.ts';
import { appendixWorkbook } from '#shared/office/appendix/appendix-workbook.ts';
import { addChoices } from '#shared/office/reading/add-choices.ts';
import { openAppendixFile } from '#shared/office/reading/open-appendix-file.ts';
import { NO_CHOICES, type ReadingChoices } from '#shared/office/reading/reading-choices.ts';
import { readTable } from '#shared/office/reading/read-table.ts';
import type { TableReading } from '#shared/office/reading/table-reading.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { agencyId } from '#shared/ids.ts';
import { expect, it } from 'vitest';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { takeOverAppendix } from './take-over-appendix.ts';
import { undoLast } from './undo-last.ts';

const document = { number: '201/KH-UBND', date: '2024-09-10', title: 'Điều chỉnh Kế hoạch 158' };

/** A newer appendix as it comes: written to a workbook, opened and read again. */
async function readingOf(
  change: (tasks: readonly AppendixTask[]) => readonly AppendixTask[],
  choices: Partial<ReadingChoices> = {},
): Promise<TableReading> {
  const appendix = { ...plan158().appendix, tasks: change(plan158().appendix.tasks) };
  const grids = openAppendixFile(await writeXlsx(appendixWorkbook(appendix, { columns: 'issued' })));
  return readTable(grids, addChoices(NO_CHOICES, choices), {
    planDate: plan158().date,
    today: '2024-09-17',
    register: agencyRegister(builtInAgencies),
  });
}

async function takeOver(who: Machine, reading: TableReading): Promise<number> {
  const differences = compareAppendices(who.book().plan.appendix, reading.document);
  const taken = new Set([...differences.tasks, ...differences.head].map(({ id }) => id));
  return takeOverAppendix(who.session, who.book(), { reading, differences, taken, document, reason: '' });
}

const amended = (tasks: readonly AppendixTask[]) =>
  tasks
    .filter(({ path }) => path !== 'II.22')
    .map((task) => (task.path === 'II.3' ? { ...task, deadline: 'Quý I/2025', lead: 'Sở Y tế' } : task));

it('is one segment and one undo step, deadlines and agencies included', async () => {
  const focal = await machine(FOCAL);
  const before = focal.book();
  const reading = await readingOf(amended);
  const confirmed = reading.document.tasks.find(({ path }) => path === 'II.4');
  const choices: Partial<ReadingChoices> = {
    deadlines: { [confirmed?.source.rows[0] ?? 0]: '2024-12-20' },
    agencies: { 'Sở Y tế Kiên Giang': { kind: 'alias-of', agencyId: agencyId('so-y-te') } },
  };
  const segments = focal.session.ownSegments();
  expect(await takeOver(focal, await readingOf(amended, choices))).toBe(2);
  expect(focal.session.ownSegments()).toBe(segments + 1);

  const book = focal.book();
  expect(book.tasks.filter(({ isGroup }) => !isGroup)).toHaveLength(38);
  expect(book.withdrawn.map(({ path, withdrawal }) => [path, withdrawal.basis])).toEqual([
    ['II.22', '201/KH-UBND'],
  ]);
  expect(book.tasks.find(({ path }) => path === 'II.3')).toMatchObject({
    due: '2025-03-31',
    countedUnder: 'so-y-te',
  });
  expect(book.tasks.find(({ path }) => path === 'II.4')).toMatchObject({
    due: '2024-12-20',
    needsConfirmation: false,
  });
  expect(book.agencies.find(({ id }) => id === 'so-y-te')?.aliases).toContain('Sở Y tế Kiên Giang');
  expect(summarise(book, Q3, '2024-09-17').total.cells.assigned).toHaveLength(38);

  await undoLast(focal.session);
  const after = focal.book();
  expect(after.plan).toEqual(before.plan);
  expect([after.withdrawn, after.amendments]).toEqual([[], []]);
  expect(after.agencies.find(({ id }) => id === 'so-y-te')).toEqual(
    before.agencies.find(({ id }) => id === 'so-y-te'),
  );
  await focal.restart();
  expect(focal.book().plan).toEqual(before.plan);
});

it('reaches the agencies with the plan’s package; what a withdrawn task was reported on is no longer owed', async () => {
  const { focal, health } = await issued();
  const owed = (who: Machine) => who.book().tasks.filter(({ isGroup }) => !isGroup).length;
  await report(health, 'Đã trình');
  const own = health
    .book()
    .tasks.find(({ leads }) => leads.some(({ agencyId: id }) => id === 'so-y-te'))?.path;
  if (own === undefined) throw new Error('The health agency leads a task');
  await takeOver(focal, await readingOf((tasks) => tasks.filter(({ path }) => path !== own)));
  await exportPackage(focal.session, focal.book(), 'plan', null);
  await importPackages(health.session, [focal.lastFile()]);
  expect([owed(focal), owed(health)]).toEqual([38, 38]);
  expect(health.book().withdrawn.map(({ path }) => path)).toEqual([own]);
  expect(health.book().report(agencyId('so-y-te'), own, Q3)?.result).toBe('Đã trình');
});

it('is refused on an agency’s machine, and when nothing would change', async () => {
  const { focal, health } = await issued();
  await expect(takeOver(health, await readingOf(amended))).rejects.toMatchObject({ code: 'not-focal' });
  await expect(takeOver(focal, await readingOf((tasks) => tasks))).rejects.toMatchObject({
    code: 'nothing-to-take-over',
  });
});

it('starts a book of its own from an appendix, with what was decided while it was read', async () => {
  const { document: appendix } = await readingOf((tasks) => tasks.slice(0, 5));
  const plan = planOfAppendix(appendix, {
    number: '12/KH-UBND',
    date: '2025-01-15',
    issuer: 'ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG',
    place: 'Kiên Giang',
    title: 'Kế hoạch năm 2025',
    shortTitle: '',
    focalPoint: agencyId('so-y-te'),
  });
  const health = await machine('so-y-te', {
    kind: 'new',
    plan,
    agencies: [],
    deadlines: { 'I.1': '2025-06-30' },
  });
  expect(health.session.profile).toMatchObject({ planId: '12-KH-UBND-2025', role: 'focal' });
  expect(health.book().tasks).toHaveLength(5);
  expect(health.book().tasks[0]).toMatchObject({ path: 'I.1', due: '2025-06-30' });
  await health.restart();
  expect(health.book().plan.number).toBe('12/KH-UBND');
});
