import 'fake-indexeddb/auto';
import { machine } from '#renderer/testing/machine.ts';
import { taskReadings } from '#shared/book/task-readings.ts';
import { agencyId } from '#shared/ids.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanItem } from './plan-item.ts';
import { planRows } from './plan-rows.ts';
import { statusSums } from './status-sums.ts';

const FOCAL = 'ubnd-thanh-pho-phu-quoc';
const words = {
  tasks: (count: number) => `${count} nhiệm vụ`,
  group: (count: number, first: string, last: string) => `${count}: ${first} – ${last}`,
};

describe('planRows of plan 158', () => {
  let rows: ReturnType<typeof planRows>;
  let items: ReadonlyMap<string, PlanItem>;

  beforeAll(async () => {
    const focal = await machine(FOCAL);
    const book = focal.book();
    rows = planRows(book, taskReadings(book, '2024-09-17', agencyId(FOCAL)), words);
    items = new Map(rows.flatMap((row) => (row.kind === 'item' ? [[row.id, row.item]] : [])));
  });

  it('has 39 tasks under two sections and one group row, in the order issued', () => {
    expect(items.size).toBe(39);
    expect(rows.filter(({ kind }) => kind === 'section').map(({ id }) => id)).toEqual([
      'section I',
      'section II',
    ]);
    const group = rows.find(({ kind }) => kind === 'group');
    expect(group).toMatchObject({ id: 'I.10', head: { number: '10', note: '8: a) – h)' } });
    expect(rows[rows.indexOf(group!) + 5]).toMatchObject({ id: 'I.10.đ', groupId: 'I.10' });
  });

  it('shows empty cells as gaps with their proposals and fills none in', () => {
    const gapsOf = (path: string) => Object.fromEntries(items.get(path)?.gaps ?? []);
    expect(gapsOf('II.5')).toEqual({ lead: 'II.6', coordinating: 'II.6', deadline: 'II.6', product: 'II.6' });
    expect(gapsOf('II.22')).toEqual({ coordinating: null });
    expect(gapsOf('II.6')).toEqual({});
  });

  it('asks for confirmation only where there is a date to confirm', () => {
    const asked = [...items].filter(([, item]) => item.dueToConfirm).map(([path]) => path);
    expect(asked).toEqual(['II.3', 'II.4']);
  });

  it('counts statuses that exclude each other and add up to all tasks', () => {
    const sums = statusSums([...items.values()]);
    expect(sums.reduce((sum, { count }) => sum + count, 0)).toBe(39);
    expect(sums.find(({ name }) => name === 'routine')?.count).toBe(17);
  });
});
