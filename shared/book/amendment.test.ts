import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { compareAppendices } from '#shared/domain/amendment/compare-appendices.ts';
import type { AppendixDocument, AppendixTask } from '#shared/domain/appendix.ts';
import { pathOf } from '#shared/domain/numbering/task-path.ts';
import { FOCAL, HEALTH, machine, NOW, report, type Machine } from '#shared/ledger/testing/book-parts.ts';
import type { Change } from '#shared/ledger/types.ts';
import { periodId, taskPath } from '#shared/ids.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amendmentChanges } from './changes/amendment-changes.ts';
import { planChanges } from './changes/plan-changes.ts';
import { fieldNumber } from './field-text.ts';
import { createBookReader } from './read-book.ts';
import type { Book } from './types.ts';

const ON = '2024-12-01';
const document = { number: '201/KH-UBND', date: '2024-11-05', title: 'Điều chỉnh Kế hoạch 158' };

/** A focal point's book on plan 158 that takes newer appendices over. */
async function book158() {
  const focal = await machine(1, FOCAL);
  const read = createBookReader(plan158(), builtInAgencies);
  const book = (): Book => read(focal.ledger, ON);
  await focal.write(planChanges(plan158(), [], []));
  return {
    focal,
    book,
    takeOver: (after: AppendixDocument, some?: (id: string) => boolean) =>
      takeOver(focal, book(), after, some),
  };
}

async function takeOver(
  focal: Machine,
  book: Book,
  after: AppendixDocument,
  some: (id: string) => boolean = () => true,
): Promise<readonly Change[]> {
  const before = book.plan.appendix;
  const differences = compareAppendices(before, after);
  const ids = [...differences.tasks, ...differences.head].map(({ id }) => id);
  const { changes } = amendmentChanges({
    before,
    withdrawn: book.withdrawn,
    after,
    differences,
    taken: new Set(ids.filter(some)),
    document,
    reason: 'Trùng nhiệm vụ khác',
    id: '201',
    by: 'Bình',
    at: NOW,
    orderOf: (entity) => fieldNumber(focal.ledger.read(entity)?.['order']),
  });
  const restored = changes.map(({ entity, fields }) => {
    const was = focal.ledger.read(entity) ?? {};
    return {
      entity,
      fields: Object.fromEntries(Object.keys(fields).map((field) => [field, was[field] ?? null])),
    };
  });
  if (changes.length > 0) await focal.write(changes);
  return restored;
}

const without = (path: string) => (tasks: readonly AppendixTask[]) =>
  tasks.filter((task) => task.path !== path);

function amended(change: (tasks: readonly AppendixTask[]) => readonly AppendixTask[]): AppendixDocument {
  return { ...plan158().appendix, tasks: change(plan158().appendix.tasks) };
}

/** Numbers part II anew from 1, as a reissued appendix does. */
function renumbered(tasks: readonly AppendixTask[]): readonly AppendixTask[] {
  let n = 0;
  return tasks.map((task) => {
    if (task.section !== 'II') return task;
    n += 1;
    return { ...task, number: String(n), path: pathOf('II', null, String(n)) };
  });
}

const sameTexts = (tasks: readonly AppendixTask[]) =>
  tasks.map(({ path, number, content, lead, coordinating, deadline, product }) => ({
    path,
    number,
    content,
    lead,
    coordinating,
    deadline,
    product,
  }));

describe('a row in the middle of part II is dropped and the rest renumbered', () => {
  const after = amended((tasks) => renumbered(without('II.5')(tasks)));

  it('is one row gone and the others moved, not seventeen changed', () => {
    const { tasks } = compareAppendices(plan158().appendix, after);
    const kinds = tasks.map(({ kind }) => kind);
    expect([
      kinds.filter((kind) => kind === 'gone').length,
      kinds.filter((kind) => kind === 'moved').length,
    ]).toEqual([1, 17]);
    expect(tasks).toHaveLength(18);
    expect(tasks.find(({ kind }) => kind === 'gone')?.before?.path).toBe('II.5');
  });

  it('keeps every report with its task, and the dropped row readable', async () => {
    const { focal, book, takeOver: take } = await book158();
    const health = await machine(2, HEALTH);
    await health.write([report(HEALTH, 'Đã trình', 'II.8')]);
    await take(after);
    expect(book().tasks.filter(({ isGroup }) => !isGroup)).toHaveLength(38);
    expect(book().plan.appendix.counts).toMatchObject({ tasks: 38, groups: 1 });
    const eighth = book().tasks.find(({ path }) => path === 'II.8');
    expect(eighth?.row).toMatchObject({ path: 'II.7', number: '7', content: plan158Row('II.8').content });
    expect(sameTexts(book().plan.appendix.tasks)).toEqual(sameTexts(after.tasks));
    expect(book().withdrawn).toEqual([
      expect.objectContaining({
        path: 'II.5',
        withdrawal: {
          on: '2024-11-05',
          basis: '201/KH-UBND',
          reason: 'Trùng nhiệm vụ khác',
          by: 'Bình',
          at: NOW,
        },
      }),
    ]);
    expect(focal.ledger.read('task/II.5')?.['content']).toBe(plan158Row('II.5').content);
    expect(book().amendments).toEqual([
      { ...document, by: 'Bình', at: NOW, added: 0, changed: 0, moved: 17, withdrawn: 1 },
    ]);
  });
});

it('gives a new row in an old place a key of its own, so that no other task’s reports count for it', async () => {
  const { focal, book, takeOver: take } = await book158();
  const fresh = {
    ...plan158Row('I.1'),
    section: 'II',
    path: 'II.5',
    number: '5',
    content: 'Lập danh mục dự án mới',
  };
  await take(amended((tasks) => renumbered(insertBefore(tasks, 'II.5', fresh))));
  await focal.write([report(FOCAL, 'Của dòng cũ', 'II.5')]);
  const rows = book().tasks.filter(({ row }) => row.path === 'II.5' || row.path === 'II.6');
  expect(rows.map(({ path, row }) => [path, row.path, row.content === fresh.content])).toEqual([
    ['II.5#2', 'II.5', true],
    ['II.5', 'II.6', false],
  ]);
  expect(book().report(FOCAL, taskPath('II.5#2'), periodId('2024-Q3'))).toBeUndefined();
});

it('brings a withdrawn row back under its old key', async () => {
  const { book, takeOver: take } = await book158();
  await take(amended(without('II.5')));
  expect(book().withdrawn).toHaveLength(1);
  await take(plan158().appendix);
  expect(book().withdrawn).toEqual([]);
  expect(sameTexts(book().plan.appendix.tasks)).toEqual(sameTexts(plan158().appendix.tasks));
});

it('takes over what was chosen and leaves the rest as it is', async () => {
  const { book, takeOver: take } = await book158();
  const changed = (tasks: readonly AppendixTask[]) =>
    tasks.map((task) => ({ ...task, deadline: task.section === 'II' ? 'Quý I/2025' : task.deadline }));
  await take(amended(changed), (id) => id === 'changed:II.3');
  const different = compareAppendices(plan158().appendix, book().plan.appendix).tasks;
  expect(different.map(({ id }) => id)).toEqual(['changed:II.3']);
});

it('adds the section a new row needs, and drops one with its last row', async () => {
  const { book, takeOver: take } = await book158();
  const third = { ...plan158Row('I.1'), section: 'III', path: 'III.1', content: 'Tổ chức hội nghị sơ kết' };
  const base = plan158().appendix;
  await take({
    ...base,
    sections: [...base.sections.slice(1), { number: 'III', title: 'NHIỆM VỤ BỔ SUNG' }],
    tasks: [...base.tasks.filter(({ section }) => section !== 'I'), third],
  });
  expect(book().plan.appendix.sections.map(({ number }) => number)).toEqual(['II', 'III']);
  expect(book().withdrawn).toHaveLength(18);
});

it('taking everything over leaves no difference, and taking it back gives the plan as it was', async () => {
  const tasks = plan158().appendix.tasks;
  const edit = fc.record({
    drop: fc.subarray([...tasks.keys()], { maxLength: 6 }),
    reword: fc.subarray([...tasks.keys()], { maxLength: 6 }),
    swap: fc.nat(tasks.length - 2),
    insert: fc.option(fc.nat(tasks.length - 1), { nil: null }),
    renumber: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(edit, async ({ drop, reword, swap, insert, renumber }) => {
      const { focal, book, takeOver: take } = await book158();
      let rows: readonly AppendixTask[] = tasks.map((task, index) =>
        reword.includes(index)
          ? { ...task, deadline: 'Trong tháng 3/2025', product: `${task.product} (mới)` }
          : task,
      );
      const [first, second] = [rows[swap], rows[swap + 1]];
      if (first && second && first.section === second.section)
        rows = rows.with(swap, second).with(swap + 1, first);
      const at = insert === null ? undefined : rows[insert];
      if (at) {
        const row = {
          ...plan158Row('I.1'),
          section: at.section,
          parent: at.parent,
          path: `${at.section}.99`,
          number: '99',
        };
        rows = insertBefore(rows, at.path, { ...row, content: 'Rà soát quỹ đất sạch phục vụ đấu giá' });
      }
      rows = rows.filter((row) => !drop.some((index) => tasks[index]?.path === row.path));
      if (renumber) rows = renumbered(rows);
      const after = { ...plan158().appendix, tasks: rows, notes: `${plan158().appendix.notes} ` };
      const restored = await take(after);
      expect(sameTexts(book().plan.appendix.tasks)).toEqual(sameTexts(rows));
      const again = compareAppendices(book().plan.appendix, after);
      expect([again.tasks, again.head]).toEqual([[], []]);
      if (restored.length > 0) await focal.write(restored);
      expect(book().plan).toEqual(plan158());
      expect([book().withdrawn, book().amendments]).toEqual([[], []]);
    }),
    { numRuns: 40 },
  );
});

function insertBefore(
  tasks: readonly AppendixTask[],
  path: string,
  row: AppendixTask,
): readonly AppendixTask[] {
  return tasks.flatMap((task) => (task.path === path ? [row, task] : [task]));
}

function plan158Row(path: string): AppendixTask {
  const row = plan158().appendix.tasks.find((task) => task.path === path);
  if (!row) throw new Error(`No row ${path}`);
  return row;
}
