import { textWidth, wrapLines, type TextFont } from './text-metrics.ts';
import { MAX_ROW_HEIGHT } from './workbook-description.ts';

/**
 * Height in points that Excel gives each line of Times New Roman when it fits a row itself (at 96 dpi), by font size.
 * Paper and LibreOffice need about an eighth less; a smaller pitch would cut long cells on an officer's screen.
 */
const LINE_PITCH: ReadonlyMap<number, number> = new Map([
  [9, 12],
  [10, 12.75],
  [11, 15],
  [12, 15.75],
  [13, 16.5],
  [14, 18.75],
]);

export function linePitch(size: number): number {
  return LINE_PITCH.get(size) ?? Math.ceil((size * 1.36) / 0.75) * 0.75;
}

/** What a spreadsheet program keeps free at the sides of a cell: padding, grid line, and rounding of hinted letters. */
const CELL_PADDING = 5.25;
/** Letters drawn on a screen are rounded to whole pixels and come out up to this much wider than on paper. */
const SCREEN_SLACK = 1.02;

/** Inner width a text can use in a column, in points. */
function innerWidth(columnWidth: number): number {
  return Math.max(8, (columnWidth - CELL_PADDING) / SCREEN_SLACK);
}

/** Number of lines a text takes in a column of the given width (points). */
export function lineCount(text: string, columnWidth: number, font: TextFont): number {
  return text === '' ? 1 : wrapLines(text, innerWidth(columnWidth), font).length;
}

/** Height in points of a row whose tallest cell has this many lines. Capped: cut the text with `splitCell` first. */
export function rowHeight(lines: number, size: number): number {
  return Math.min(MAX_ROW_HEIGHT, Math.max(1, lines) * linePitch(size));
}

/** Lines that fit the tallest possible row. */
export function maxLines(size: number): number {
  return Math.floor(MAX_ROW_HEIGHT / linePitch(size));
}

/**
 * Cuts a text into pieces that each fit one row of at most `limit` lines. Joined, the pieces are the text again.
 * Cuts fall between lines, so a reader sees the row continue as after a page break.
 */
export function splitCell(
  text: string,
  columnWidth: number,
  font: TextFont,
  limit: number,
): readonly string[] {
  const lines = wrapLines(text, innerWidth(columnWidth), font);
  const pieces: string[] = [];
  for (let start = 0; start < lines.length; start += limit) {
    pieces.push(lines.slice(start, start + limit).join(''));
  }
  return pieces.filter((piece, index) => index === 0 || piece !== '');
}

/** The widest word of a text, in points: a column narrower than this breaks inside words. */
export function widestWord(text: string, font: TextFont): number {
  return Math.max(0, ...text.split(/\s+/u).map((word) => textWidth(word, font)));
}
