import type { Doubt, RowReading, TableReading } from '#shared/office/reading/table-reading.ts';
import { NO_CHOICES, type RowKind } from '#shared/office/reading/reading-choices.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { expect, it } from 'vitest';
import { kindCounts, rowsAgree } from './row-sums.ts';
import { doubtfulCells, lineOf, sheetLines } from './sheet-lines.ts';

const doubt = (rows: readonly number[], column: number | null, settled = false): Doubt => ({
  id: rows.join(),
  code: 'x',
  place: '',
  message: '',
  rows,
  column,
  answers: [],
  settled,
});

/** One letter a row: h header, s section, t task, c continuation of the task above, r repeated header. */
function reading(letters: string, doubts: readonly Doubt[] = []): TableReading {
  const kinds: Record<string, RowKind> = {
    h: 'header',
    s: 'section',
    t: 'task',
    c: 'continuation',
    r: 'repeated-header',
  };
  let path: string | null = null;
  const rows = Array.from(letters, (letter, index): RowReading => {
    const kind = kinds[letter] ?? 'other';
    if (kind === 'task') path = `${index + 1}`;
    return {
      number: index + 1,
      kind,
      sure: true,
      path: kind === 'task' || kind === 'continuation' ? path : null,
    };
  });
  const tasks = rows.filter(({ kind }) => kind === 'task').length;
  return {
    document: {
      ...plan158().appendix,
      counts: { rowsRead: rows.length, rowsUsed: rows.length, rowsSkipped: 0, tasks, groups: 0 },
    },
    grid: {
      name: '',
      hidden: false,
      merges: [],
      rows: rows.map(({ number }) => ({ number, cells: new Map() })),
    },
    rows,
    columns: [],
    doubts,
    sheets: [],
    legacy: null,
    choices: NO_CHOICES,
    shape: '',
  };
}

const words = (of: TableReading, open: ReadonlySet<number> | 'all' = new Set()): string[] =>
  sheetLines(of, open).map((line) =>
    line.kind === 'fold' ? `${line.from}…${line.to}` : `${line.number}${line.goesOn ? '+' : ''}`,
  );

it('folds what was read with certainty and keeps the neighbours of a doubt in sight', () => {
  const table = reading('hstttttrctttt', [doubt([7, 9], null)]);
  expect(words(table)).toEqual(['1', '2', '3…5', '6', '7+', '8+', '9', '10', '11…13']);
  expect(words(table, new Set([3]))).toEqual(['1', '2', '3', '4', '5', '6', '7+', '8+', '9', '10', '11…13']);
  expect(words(table, 'all')).toHaveLength(13);
});

it('finds a folded row at its fold', () => {
  const lines = sheetLines(reading('hsttttt'), new Set());
  expect([lineOf(lines, 2), lineOf(lines, 5), lineOf(lines, 99)]).toEqual([1, 2, -1]);
});

it('marks the cells of open doubts only, and the joined row of a join', () => {
  const cells = doubtfulCells(reading('htrct', [doubt([2, 4], null), doubt([5], 3), doubt([1], 2, true)]));
  expect([...cells]).toEqual([
    [4, 'row'],
    [5, new Set([3])],
  ]);
});

it('marks the empty cells of a row whose doubt is about what is missing', () => {
  const table = reading('t', [{ ...doubt([1], null), code: 'empty-cell' }]);
  const columns = [
    { column: 2, header: 'Nội dung', role: 'content' as const },
    { column: 3, header: 'Chủ trì', role: 'lead' as const },
    { column: 9, header: 'Ghi chú', role: 'note' as const },
  ];
  const grid = { ...table.grid, rows: [{ number: 1, cells: new Map([[2, 'Việc']]) }] };
  expect([...doubtfulCells({ ...table, columns, grid })]).toEqual([[1, new Set([3])]]);
});

it('counts every row exactly once, and says when rows and tasks do not agree', () => {
  const table = reading('hstttrctt');
  expect(kindCounts(table).reduce((sum, { count }) => sum + count, 0)).toBe(table.rows.length);
  expect(rowsAgree(table)).toBe(true);
  const { counts } = table.document;
  expect(
    rowsAgree({ ...table, document: { ...table.document, counts: { ...counts, tasks: counts.tasks + 1 } } }),
  ).toBe(false);
});
