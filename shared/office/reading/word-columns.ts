import type { WordTable } from './word-table.ts';

/** Lines closer than this were meant to be one: 3.5 mm, in twentieths of a point. No column is narrower. */
const NEAR = 200;

/** The columns of a table as a reader counts them. */
export interface WordColumns {
  readonly count: number;
  /** The 1-based column that begins at a line of the grid. */
  columnAt(line: number): number;
  /** The last column of a cell that ends at a line of the grid. */
  lastBefore(line: number, from: number): number;
}

/**
 * Word keeps a grid of every line that any row ever had: moving one border by a hair adds a column to it. Only lines at
 * which cells begin are columns, and lines next to each other are one.
 */
export function wordColumns({ rows, widths }: WordTable): WordColumns {
  const lines = [...new Set(rows.flatMap(({ cells }) => cells.map(({ from }) => from)))].toSorted(
    (a, b) => a - b,
  );
  const places = placesOf(
    widths,
    Math.max(0, ...lines, ...rows.flatMap(({ cells }) => cells.map(({ to }) => to))),
  );
  const ranks = new Map<number, number>();
  let column = 0;
  let start = -Infinity;
  for (const line of lines) {
    const place = places[line] ?? line * 10 * NEAR;
    if (place - start >= NEAR) {
      column += 1;
      start = place;
    }
    ranks.set(line, column);
  }
  return {
    count: column,
    columnAt: (line) => ranks.get(line) ?? column,
    lastBefore(line, from) {
      const end = places[line] ?? line * 10 * NEAR;
      let last = ranks.get(from) ?? column;
      for (const [other, rank] of ranks) {
        if ((places[other] ?? 0) < end - NEAR / 2 && rank > last) last = rank;
      }
      return last;
    },
  };
}

/** Where each line of the grid lies; a column without a width is as wide as any. */
function placesOf(widths: readonly number[], lines: number): readonly number[] {
  const places = [0];
  for (let line = 0; line < lines; line += 1) {
    const width = widths[line] ?? 0;
    places.push((places[line] ?? 0) + (width > 0 ? width : 10 * NEAR));
  }
  return places;
}
