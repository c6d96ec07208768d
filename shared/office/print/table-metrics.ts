import { pixelsOfPoints } from './paper.ts';

/**
 * Measures of a printed table, in CSS pixels. Style sheet and page breaking both take them from here: what is reckoned
 * is what Chromium lays out.
 */
export const CELL_PADDING = { top: 3, side: 5, bottom: 3 };
export const BORDER = 1;
/** Size and line height of the title block above a table. */
export const TITLE = { size: 18, line: 23.5, below: 11 };

/** Legend below a table: size, line height, space above it. */
export const NOTES = { size: 16, line: 21, above: 8 };

/** Height of a line of letters of this size (points); a multiple of a quarter pixel, which layout keeps exactly. */
export function lineHeight(fontSize: number): number {
  return Math.ceil(pixelsOfPoints(fontSize) * 1.18 * 4) / 4;
}

/** Height of a row with this many lines, its lower border included. */
export function rowHeightOf(lines: number, fontSize: number): number {
  return Math.max(1, lines) * lineHeight(fontSize) + CELL_PADDING.top + CELL_PADDING.bottom + BORDER;
}

/** Lines a row of at most this height can have. */
export function linesIn(height: number, fontSize: number): number {
  return Math.floor((height - CELL_PADDING.top - CELL_PADDING.bottom - BORDER) / lineHeight(fontSize));
}

/**
 * Whole pixels for shares of a width. A column that would be narrower than its least width gets that, at the cost of
 * the others, as long as together they leave a third to them; what rounding leaves over goes to the widest.
 */
export function columnWidths(
  shares: readonly number[],
  least: readonly number[],
  width: number,
): readonly number[] {
  const fixed = new Map<number, number>();
  for (;;) {
    const taken = [...fixed.values()].reduce((sum, each) => sum + each, 0);
    const open = shares.reduce((sum, share, index) => sum + (fixed.has(index) ? 0 : share), 0);
    const widths = shares.map(
      (share, index) => fixed.get(index) ?? Math.floor((share / open) * (width - taken)),
    );
    const short = widths.findIndex((each, index) => !fixed.has(index) && each < (least[index] ?? 0));
    const need = least[short] ?? 0;
    if (short === -1 || fixed.size + 1 === shares.length || taken + need > (width * 2) / 3) {
      return withRest(widths, width);
    }
    fixed.set(short, need);
  }
}

function withRest(widths: readonly number[], width: number): readonly number[] {
  const rest = width - widths.reduce((sum, each) => sum + each, 0);
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((each, index) => (index === widest ? each + rest : each));
}
