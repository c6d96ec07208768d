import { sampleBook } from '#shared/domain/summary/sample-book.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { trendTasks } from '#shared/domain/summary/trend-tasks.ts';
import type { TaskPath } from '#shared/ids.ts';
import { periodId } from '#shared/ids.ts';
import { describe, expect, it } from 'vitest';
import type { Figure } from './figure.ts';
import { resultBlocks } from './result-blocks.ts';
import type { KeyedBlock } from './report-blocks.ts';

const Q2 = periodId('2024-Q2');
const Q3 = periodId('2024-Q3');
const done = (completedOn: string) => ({ state: 'done', completedOn }) as const;
const working = { state: 'in-progress' } as const;
const book = sampleBook(
  [
    { path: 'I.1', leads: ['a'], deadline: 'Thường xuyên' },
    { path: 'I.2', leads: ['a'], deadline: 'Quý II/2024' },
    { path: 'II.1', leads: ['b'], deadline: 'Tháng 5/2024' },
    { path: 'II.2', leads: ['b'], deadline: 'Quý II/2024' },
    { path: 'II.3', leads: ['b'], deadline: 'Quý IV/2024' },
    { path: 'II.4', leads: ['b'], deadline: '' },
  ],
  [
    { agency: 'a', period: Q2, stage: 'accepted', tasks: { 'I.2': working } },
    {
      agency: 'b',
      period: Q2,
      stage: 'accepted',
      tasks: { 'II.1': done('2024-05-20'), 'II.2': working, 'II.3': working },
    },
    { agency: 'a', period: Q3, stage: 'accepted', tasks: { 'I.2': done('2024-07-05') } },
    {
      agency: 'b',
      period: Q3,
      stage: 'accepted',
      tasks: { 'II.1': done('2024-05-20'), 'II.2': { state: 'advised-waiting' }, 'II.3': working },
    },
  ],
);
const summary = summarise(book, Q3, '2024-09-17');
const blocks = resultBlocks(book, summary);
const figuresOf = (key: string): readonly Figure[] => {
  const block = blocks.find((each) => each.key === key);
  if (block === undefined)
    throw new Error(`${key} is not among ${blocks.map((each) => each.key).join(', ')}`);
  return block.figures;
};
/** What a text says right after a figure, up to the next sign. */
const after = (block: KeyedBlock, { at, text }: Figure): string =>
  block.kind === 'table' ? '' : (/^[^;:,.(]*/u.exec(block.text.slice(at + text.length))?.[0] ?? '').trim();

describe('what a figure means', () => {
  it('is said in its title and are the very tasks behind it', () => {
    const { cells } = summary.total;
    const meant: Readonly<Record<string, readonly TaskPath[]>> = {
      'được giao': cells.assigned,
      'hoàn thành': [...cells.doneOnTime, ...cells.doneLate, ...cells.doneUndated],
      'hoàn thành đúng hạn': cells.doneOnTime,
      'hoàn thành quá hạn': cells.doneLate,
      'chưa hoàn thành, trong hạn': cells.inTime,
      'sắp đến hạn': summary.dueSoon,
      'chưa hoàn thành, quá hạn': cells.overdue,
      'đã tham mưu, chờ Bộ, cơ quan khác': cells.advisedWaiting,
      'thường xuyên': cells.routine,
      'trường hợp khác': cells.other,
      'cần bổ sung thời hạn': summary.byStatus['needs-deadline'],
    };
    const seen = new Set<string>();
    for (const key of [
      'results.assigned',
      'results.done',
      'results.open',
      'results.unjudged',
      'results.other',
      'results.sum',
    ]) {
      for (const { what, source } of figuresOf(key)) {
        if (source.kind !== 'tasks') continue;
        expect(meant, `${key}: ${what}`).toHaveProperty([what]);
        expect([...source.paths].toSorted(), `${key}: ${what}`).toEqual([...(meant[what] ?? [])].toSorted());
        seen.add(what);
      }
    }
    expect([...seen].toSorted()).toEqual(Object.keys(meant).toSorted());
  });

  it('stands before the words that say the same', () => {
    const block = blocks.find(({ key }) => key === 'results.done');
    if (block === undefined) throw new Error('no results.done');
    expect(block.figures.map((each) => [each.what, after(block, each)])).toEqual([
      ['hoàn thành', 'nhiệm vụ'],
      ['hoàn thành đúng hạn', 'đúng hạn'],
      ['hoàn thành quá hạn', 'quá hạn'],
    ]);
  });

  it('is in the table of agencies named by row and column, and in the trend by period and day', () => {
    const table = blocks.find(({ key }) => key === 'results.agencies');
    if (table?.kind !== 'table') throw new Error('no table of agencies');
    const counted = table.figures.filter(({ source }) => source.kind === 'tasks');
    expect(counted.length).toBeGreaterThan(0);
    for (const { what, cell } of counted) {
      const row = table.rows[cell?.row ?? -1]?.cells[1];
      const column = table.columns[cell?.column ?? -1]?.header.toLocaleLowerCase('vi');
      expect(what).toBe(`${row}: ${column}`);
    }
    const trend = figuresOf('results.trend.table').filter(({ source }) => source.kind === 'trend');
    // Two periods, each with two counts and two rates of three figures.
    expect(trend).toHaveLength(16);
    for (const { text, what, source } of trend) {
      if (source.kind !== 'trend') continue;
      const tasks = trendTasks(summarise(book, source.period, source.asOf), source.count);
      if (source.value === null) expect(text).toMatch(/ %$/u);
      else expect([text, tasks.length], what).toEqual([String(source.value), source.value]);
    }
    expect(trend.map(({ what }) => what)).toContain('quá hạn, Quý II/2024 tại ngày 14/6/2024');
  });
});
