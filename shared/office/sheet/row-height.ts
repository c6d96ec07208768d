import { countLines, textWidth, wrapLines, type TextFont } from './text-metrics.ts';
import { MAX_ROW_HEIGHT } from './workbook-description.ts';

/** How many lines a text takes in a cell. */
export interface CellLines {
  /** Set in Times New Roman: on an officer's machine. */
  readonly lines: number;
  /** At most: set in a substitute with wider letters. */
  readonly most: number;
}

const NO_LINES: CellLines = { lines: 1, most: 1 };

/** What a program keeps free at both sides of a cell, and rounding, in points: measured in LibreOffice 7.4. */
const CELL_PADDING = 2;
/** Above the first and below the last line, in points. */
const ROW_PADDING = 2;
const POINTS_PER_PIXEL = 0.75;

/** From one line to the next on paper: ascent and descent of Times New Roman, in parts of its size. */
const PAPER_PITCH = 1.1075;

/** From one line to the next on an officer's screen, where Excel fits rows by it (96 dpi, hinted): points by font size. */
const SCREEN_PITCH: ReadonlyMap<number, number> = new Map([
  [9, 12],
  [10, 12.75],
  [11, 15],
  [12, 15.75],
  [13, 16.5],
  [14, 18.75],
]);

export function screenPitch(size: number): number {
  return SCREEN_PITCH.get(size) ?? Math.ceil((size * 1.36) / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;
}

/** What so many lines take on paper, in points. */
export function paperHeight(lines: number, size: number): number {
  return lines * size * PAPER_PITCH + ROW_PADDING;
}

/** Columns are as wide as whole pixels (96 dpi), so a text has this much in one of the given width; both in points. */
function innerWidth(columnWidth: number): number {
  const pixels = Math.round(columnWidth / POINTS_PER_PIXEL);
  return Math.max(8, pixels * POINTS_PER_PIXEL - CELL_PADDING);
}

/** The lines of a text in a column of the given width (points). Empty lines at its end need no room. */
export function cellLines(text: string, columnWidth: number, font: TextFont): CellLines {
  const shown = text.trimEnd();
  if (shown === '') return NO_LINES;
  const width = innerWidth(columnWidth);
  const wide = { ...font, substituted: true };
  if (!shown.includes('\n') && shown.length * font.size < width) return NO_LINES;
  const lines = countLines(shown, width, font);
  return { lines, most: Math.max(lines, countLines(shown, width, wide)) };
}

/**
 * Height in points of a row that holds these cells: as Excel fits it on screen, but no more than one line above what
 * it takes on paper, where the lines stand an eighth closer (a row of 20 lines would end in three empty ones); and
 * never less than a substitute font needs. Capped: cut longer texts with `splitCell` first.
 */
export function rowHeight(cells: readonly CellLines[], size: number): number {
  const lines = Math.max(1, ...cells.map((cell) => cell.lines));
  const most = Math.max(1, ...cells.map((cell) => cell.most));
  const asOnScreen = Math.min(lines * screenPitch(size), paperHeight(lines + 1, size));
  const height = Math.max(asOnScreen, paperHeight(most, size));
  return Math.min(MAX_ROW_HEIGHT, Math.ceil(height / POINTS_PER_PIXEL) * POINTS_PER_PIXEL);
}

/** Lines that fit the tallest possible row, also when Excel fits it anew. */
export function maxLines(size: number): number {
  return Math.floor(MAX_ROW_HEIGHT / screenPitch(size));
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
  // Most texts fit whatever the font.
  if (text.length <= limit && !text.includes('\n')) return [text];
  const lines = wrapLines(text, innerWidth(columnWidth), { ...font, substituted: true });
  if (lines.length <= limit) return [text];
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
