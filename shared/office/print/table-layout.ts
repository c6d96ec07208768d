import { widestWord } from '../sheet/row-height.ts';
import type { TextFont } from '../sheet/text-metrics.ts';
import { cellLines, type CellLine } from './cell-lines.ts';
import { pixelsOfPoints } from './paper.ts';
import { MARK_LINES, paginateRows, type PlacedRow } from './paginate-rows.ts';
import type { PrintRow, PrintTable } from './print-table.ts';
import { BORDER, CELL_PADDING, columnWidths, linesIn, rowHeightOf } from './table-metrics.ts';

export interface TableLayout {
  /** Of each column, in whole pixels. */
  readonly widths: readonly number[];
  /** Of each row and cell. */
  readonly lines: readonly (readonly (readonly CellLine[])[])[];
  readonly placed: readonly PlacedRow[];
  /** The table leaves the page it would begin on to the title: not even its first row fits there. */
  readonly breakBefore: boolean;
  /** Pages the table stands on. */
  readonly pages: number;
  /** Pixels below the table on the last of them. */
  readonly left: number;
}

/** Where a table stands: how wide and high a page is, and how much of the first is taken by what stands above it. */
export interface TablePlace {
  readonly width: number;
  readonly height: number;
  readonly taken: number;
}

/** Rounding of layout and borders over a page, in pixels. */
const SLACK = 2;
/** However high the header, some lines of a row are on every page. */
const FEWEST_LINES = 6;

/** Breaks a table's cells into lines and its rows into pages, from the widths of Times New Roman's letters alone. */
export function layOutTable({ columns, rows, fontSize }: PrintTable, place: TablePlace): TableLayout {
  const size = pixelsOfPoints(fontSize);
  const widths = columnWidths(
    columns.map(({ share }) => share),
    narrowest({ columns, rows, fontSize }, size),
    place.width,
  );
  const header = Math.max(
    ...columns.map(({ header: text }, i) => linesOf(text, widths, i, 1, { size, bold: true }).length),
  );
  const lines = rows.map((row) => linesOfRow(row, widths, size));
  const full = Math.max(
    rowHeightOf(FEWEST_LINES, fontSize),
    place.height - rowHeightOf(header, fontSize) - BORDER - SLACK,
  );
  const first = full - place.taken;
  const placed = paginateRows(
    rows.map(({ kind }, index) => ({
      lines: Math.max(1, ...(lines[index] ?? []).map((cell) => cell.length)),
      keepWithNext: kind === 'section' || kind === 'group',
    })),
    {
      first,
      full,
      heightOf: (count) => rowHeightOf(count, fontSize),
      linesIn: (height) => linesIn(height, fontSize),
    },
  );
  const [top, ...rest] = placed;
  return {
    widths,
    lines,
    // The break stands before the table instead: a header alone at the foot of the title's page says nothing.
    placed: top === undefined ? [] : [{ ...top, breakBefore: false }, ...rest],
    breakBefore: top?.breakBefore ?? false,
    pages: 1 + rest.filter(({ breakBefore }) => breakBefore).length,
    left: leftBelow(placed, fontSize, first, full),
  };
}

function leftBelow(placed: readonly PlacedRow[], fontSize: number, first: number, full: number): number {
  const broken = placed.findLastIndex(({ breakBefore }) => breakBefore);
  const used = placed
    .slice(Math.max(0, broken))
    .reduce((sum, { from, to }) => sum + rowHeightOf(to - from + (from > 0 ? MARK_LINES : 0), fontSize), 0);
  return (broken === -1 ? first : full) - used;
}

/** A centred column holds numbers, dates and codes, and is wide enough for its longest word; up to this many letters' width. */
const WIDEST_CODE = 9;

/** Least width of each column in pixels: heads and what is centred do not break inside a word. */
function narrowest({ columns, rows }: PrintTable, size: number): readonly number[] {
  const words = columns.map(({ header }) => widestWord(header, { size, bold: true }));
  for (const { cells, kind } of rows) {
    let at = 0;
    for (const { text, span = 1 } of cells) {
      if (span === 1 && text !== '' && columns[at]?.align === 'center') {
        const word = widestWord(text, { size, bold: kind !== 'row' });
        words[at] = Math.max(words[at] ?? 0, Math.min(word, WIDEST_CODE * size));
      }
      at += span;
    }
  }
  return words.map((word) => Math.ceil(word + 1) + 2 * CELL_PADDING.side + 2 * BORDER);
}

function linesOfRow({ kind, cells }: PrintRow, widths: readonly number[], size: number): CellLine[][] {
  const font = { size, bold: kind !== 'row' };
  let column = 0;
  return cells.map(({ text, span = 1 }) => {
    const lines = linesOf(text, widths, column, span, font);
    column += span;
    return [...lines];
  });
}

function linesOf(
  text: string,
  widths: readonly number[],
  column: number,
  span: number,
  font: TextFont,
): readonly CellLine[] {
  const outer = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
  // Borders: on the right of every cell, on the left of the first.
  const borders = column === 0 ? 2 * BORDER : BORDER;
  return cellLines(text, Math.max(8, outer - 2 * CELL_PADDING.side - borders - 0.5), font);
}
