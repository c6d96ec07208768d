import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARK_LINES, paginateRows, type PageRoom, type RowToPlace } from './paginate-rows.ts';

/** Ten pixels a line and five around it. */
const room = (first: number, full: number): PageRoom => ({
  first,
  full,
  heightOf: (lines) => lines * 10 + 5,
  linesIn: (height) => Math.floor((height - 5) / 10),
});
const row = (lines: number, keepWithNext = false): RowToPlace => ({ lines, keepWithNext });

const anyRows = fc.array(fc.record({ lines: fc.integer({ min: 1, max: 120 }), keepWithNext: fc.boolean() }), {
  maxLength: 40,
});

describe('paginateRows', () => {
  test('a row that fits the next page is moved there whole', () => {
    expect(paginateRows([row(5), row(5), row(3)], room(100, 130))).toEqual([
      { row: 0, from: 0, to: 5, breakBefore: false },
      { row: 1, from: 0, to: 5, breakBefore: true },
      { row: 2, from: 0, to: 3, breakBefore: false },
    ]);
  });

  test('a taller one begins where it stands and ends in two lines at least', () => {
    // 10 lines fit below the title; then 12 and a mark on a full page, which would leave a single line over.
    expect(paginateRows([row(23)], room(105, 135))).toEqual([
      { row: 0, from: 0, to: 10, breakBefore: false },
      { row: 0, from: 10, to: 21, breakBefore: true },
      { row: 0, from: 21, to: 23, breakBefore: true },
    ]);
  });

  test('a heading goes along with the row below it', () => {
    const placed = paginateRows([row(6), row(1, true), row(1, true), row(3)], room(100, 130));
    expect(placed.map(({ breakBefore }) => breakBefore)).toEqual([false, true, false, false]);
  });

  test('every line stands on paper once, no page is overfull, no row is torn that fits a page', () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 90, max: 400 }),
        (rows, left, full) => {
          const paper = room(Math.min(left, full), full);
          const placed = paginateRows(rows, paper);
          const seen = rows.map((_row, index) => placed.filter((piece) => piece.row === index));
          for (const [index, pieces] of seen.entries()) {
            const { lines } = rows[index] ?? { lines: 0 };
            expect(pieces[0]?.from).toBe(0);
            expect(pieces.at(-1)?.to).toBe(lines);
            for (const [n, piece] of pieces.entries()) {
              expect(piece.to).toBeGreaterThan(piece.from);
              if (n > 0) expect(piece.from).toBe(pieces[n - 1]?.to);
            }
            if (paper.heightOf(lines) <= full) expect(pieces).toHaveLength(1);
          }
          let used = full - paper.first;
          for (const { row: index, from, to, breakBefore } of placed) {
            if (breakBefore) used = 0;
            used += paper.heightOf(to - from + (from > 0 ? MARK_LINES : 0));
            expect(used, `row ${index}`).toBeLessThanOrEqual(full);
          }
        },
      ),
      { seed: 158, numRuns: 500 },
    );
  });
});
