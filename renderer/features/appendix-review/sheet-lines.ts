import type { GridRow } from '#shared/office/reading/grid.ts';
import type { RowReading, TableReading } from '#shared/office/reading/table-reading.ts';

/** One line of the left pane: a row of the sheet, or rows that need no look, folded into one. */
export type SheetLine =
  | {
      readonly kind: 'row';
      readonly number: number;
      readonly reading: RowReading;
      readonly row: GridRow;
      /** The next row goes on with this one's sentence: no line between them. */
      readonly goesOn: boolean;
    }
  | { readonly kind: 'fold'; readonly from: number; readonly to: number; readonly count: number };

/** Shorter runs are not worth a fold. */
const LEAST_FOLDED = 3;
/** Kinds that give the table its shape stay in sight. */
const LANDMARKS: ReadonlySet<RowReading['kind']> = new Set(['title', 'header', 'section', 'group']);

/**
 * The sheet with the rows that were read with certainty folded. A row beside a doubtful one stays, so that the doubt
 * can be judged; so do titles, headers, sections and groups.
 *
 * @param open first rows of folds the officer opened; `all` for everything.
 */
export function sheetLines(reading: TableReading, open: ReadonlySet<number> | 'all'): readonly SheetLine[] {
  const { rows, grid } = reading;
  const doubtful = new Set(reading.doubts.flatMap((doubt) => doubt.rows));
  const shown = rows.map(
    ({ kind, number }, index) =>
      LANDMARKS.has(kind) ||
      [rows[index - 1]?.number, number, rows[index + 1]?.number].some(
        (near) => near !== undefined && doubtful.has(near),
      ),
  );
  const lines: SheetLine[] = [];
  for (let at = 0; at < rows.length;) {
    let end = at;
    while (end < rows.length && !shown[end]) end += 1;
    const first = rows[at];
    const last = rows[end - 1];
    if (end - at >= LEAST_FOLDED && first && last && open !== 'all' && !open.has(first.number)) {
      lines.push({ kind: 'fold', from: first.number, to: last.number, count: end - at });
      at = end;
      continue;
    }
    for (const stop = Math.max(end, at + 1); at < stop; at += 1) {
      const row = rows[at];
      const cells = grid.rows[at];
      if (row && cells) {
        lines.push({ kind: 'row', number: row.number, reading: row, row: cells, goesOn: goesOn(rows, at) });
      }
    }
  }
  return lines;
}

/** A later row is the rest of this one, with at most repeated headers and page numbers between. */
function goesOn(rows: readonly RowReading[], at: number): boolean {
  const path = rows[at]?.path ?? pathAround(rows, at);
  for (let next = at + 1; next < rows.length; next += 1) {
    const row = rows[next];
    if (row === undefined) return false;
    if (row.kind === 'continuation') return row.path !== null && row.path === path;
    if (row.path !== null || LANDMARKS.has(row.kind)) return false;
  }
  return false;
}

/** The task that a row without one stands inside. */
function pathAround(rows: readonly RowReading[], at: number): string | null {
  for (let before = at - 1; before >= 0; before -= 1) {
    const path = rows[before]?.path ?? null;
    if (path !== null) return path;
  }
  return null;
}

/** Where a row's line is; a row inside a fold is found at the fold. -1 for a row that is not there. */
export function lineOf(lines: readonly SheetLine[], row: number): number {
  return lines.findIndex((line) =>
    line.kind === 'row' ? line.number === row : line.from <= row && row <= line.to,
  );
}

/** Cells a doubt is about and nobody has looked at: row → columns, or `row` where the doubt is about all of it. */
export function doubtfulCells(reading: TableReading): ReadonlyMap<number, ReadonlySet<number> | 'row'> {
  const kinds = new Map(reading.rows.map(({ number, kind }) => [number, kind]));
  const empties = emptyColumns(reading);
  const cells = new Map<number, Set<number> | 'row'>();
  for (const { settled, rows, column, code } of reading.doubts) {
    if (settled) continue;
    const joined = rows.filter((row) => kinds.get(row) === 'continuation');
    for (const row of column === null && joined.length > 0 ? joined : rows) {
      const known = cells.get(row);
      const gaps = code === 'empty-cell' && column === null ? empties.get(row) : undefined;
      if (gaps !== undefined) {
        const own = known instanceof Set ? known : new Set<number>();
        cells.set(row, new Set([...own, ...gaps]));
      } else if (column === null) cells.set(row, 'row');
      else if (known !== 'row') cells.set(row, (known ?? new Set()).add(column));
    }
  }
  return cells;
}

/** Row → columns of the house format in which it has no text; only rows of tasks. */
function emptyColumns({ rows, grid, columns }: TableReading): ReadonlyMap<number, readonly number[]> {
  const wanted = columns.filter(({ role }) => !UNWANTED.has(role));
  return new Map(
    rows.flatMap(({ number, kind }, index) => {
      const cells = grid.rows[index]?.cells;
      if (kind !== 'task' || cells === undefined) return [];
      return [[number, wanted.flatMap(({ column }) => (cells.has(column) ? [] : [column]))] as const];
    }),
  );
}

/** Columns that may well be empty. */
const UNWANTED: ReadonlySet<string> = new Set(['note', 'other', 'code', 'start', 'number']);
