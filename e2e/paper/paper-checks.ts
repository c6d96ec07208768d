import type { Paper, PaperSheet, PaperText } from './read-paper.ts';

/* Each check returns what it found wrong, in words, with the page: an empty list is a good one. */

/** Points. */
const MM = 72 / 25.4;
/** Chromium lays pages out in pixels: positions are rounded to three quarters of a point. */
const ROUNDING = 0.8;
const MARK = '(tiếp theo)';

export interface Frame {
  /** Millimetres. */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

export const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

const isPageNumber = ({ text, bottom }: PaperText, top: number): boolean =>
  bottom < top * MM && /^\d+\/\d+$/u.test(text.trim());

/** What stands on the page without its number. */
export function printedTexts(sheet: PaperSheet, { margins }: Frame): readonly PaperText[] {
  return sheet.texts.filter((text) => !isPageNumber(text, margins.top));
}

/** Texts and lines outside the margins. */
export function outsideMargins({ sheets }: Paper, frame: Frame): readonly string[] {
  const { top, right, bottom, left } = frame.margins;
  return sheets.flatMap((sheet) =>
    [...printedTexts(sheet, frame), ...sheet.lines]
      .filter(
        (each) =>
          each.left < left * MM - ROUNDING ||
          each.right > sheet.width - right * MM + ROUNDING ||
          each.top < top * MM - ROUNDING ||
          each.bottom > sheet.height - bottom * MM + ROUNDING,
      )
      .map((each) => `page ${sheet.number}: ${JSON.stringify(each)}`),
  );
}

/** Pairs of texts that stand over each other. */
export function overlaps({ sheets }: Paper): readonly string[] {
  return sheets.flatMap((sheet) => {
    const sorted = sheet.texts.toSorted((a, b) => a.left - b.left);
    return sorted.flatMap((a, index) => {
      const found: string[] = [];
      for (let next = index + 1; next < sorted.length; next++) {
        const b = sorted[next];
        if (b === undefined || b.left > a.right - 1) break;
        const common = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (common > 1) found.push(`page ${sheet.number}: ${a.text} | ${b.text}`);
      }
      return found;
    });
  });
}

/** "2/10" must stand centred in the top margin of every page but the first, in size 13. */
export function wrongPageNumbers({ sheets }: Paper, frame: Frame): readonly string[] {
  const { left: from, right: to, top } = frame.margins;
  return sheets.flatMap((sheet) => {
    const numbers = sheet.texts.filter((text) => isPageNumber(text, top));
    const middle = (from * MM + (sheet.width - to * MM)) / 2;
    const expected = sheet.number === 1 ? '' : `${sheet.number}/${sheets.length}`;
    const said = numbers.map(({ text }) => text.trim()).join(' ');
    const placed = numbers.every(
      ({ left, right, size }) => Math.abs((left + right) / 2 - middle) < 2 && Math.abs(size - 13) < 0.1,
    );
    return said === expected && placed ? [] : [`page ${sheet.number}: ${JSON.stringify(numbers)}`];
  });
}

/** Pages with a table that lack its heads. */
export function pagesWithoutHeads(
  { sheets }: Paper,
  heads: readonly string[],
  frame: Frame,
): readonly number[] {
  const wanted = squeezed(heads.join(''));
  return sheets
    .filter(({ lines }) => lines.length > 0)
    .filter((sheet) => !squeezed(join(printedTexts(sheet, frame), '')).includes(wanted))
    .map(({ number }) => number);
}

/** Pages whose table lacks its last line over the whole width, a side, or has text running through its last line. */
export function openTables({ sheets }: Paper, frame: Frame): readonly string[] {
  return sheets.flatMap((sheet) => {
    if (sheet.lines.length === 0) return [];
    const foot = Math.max(...sheet.lines.map(({ bottom }) => bottom));
    const left = Math.min(...sheet.lines.map((line) => line.left));
    const right = Math.max(...sheet.lines.map((line) => line.right));
    const closing = sheet.lines.filter(({ bottom, top }) => bottom > foot - 0.5 && bottom - top < 2);
    const covered = closing.reduce((sum, line) => sum + line.right - line.left, 0);
    const upright = sheet.lines.filter((line) => line.right - line.left < 2);
    const through = printedTexts(sheet, frame).filter(({ top, bottom }) => top < foot && bottom > foot);
    return [
      ...(covered < right - left - 2 ? [`page ${sheet.number}: no line at the foot`] : []),
      ...(upright.some((line) => line.left < left + 1) ? [] : [`page ${sheet.number}: no left side`]),
      ...(upright.some((line) => line.right > right - 1) ? [] : [`page ${sheet.number}: no right side`]),
      ...through.map(({ text }) => `page ${sheet.number}: ${text} runs through the foot`),
    ];
  });
}

/** Pages on which a row goes on, and those of them on which the mark does not stand right under the heads. */
export function continuedPages({ sheets }: Paper): {
  readonly pages: readonly number[];
  readonly misplaced: readonly number[];
} {
  const pages: number[] = [];
  const misplaced: number[] = [];
  for (const sheet of sheets) {
    const marks = sheet.texts.filter(({ text }) => text.trim() === MARK);
    const [mark] = marks;
    if (mark === undefined) continue;
    pages.push(sheet.number);
    const across = sheet.lines.filter(({ left, right }) => right - left > 2).map(({ bottom }) => bottom);
    const first = Math.min(...across);
    const header = Math.min(...across.filter((line) => line > first + 5));
    if (marks.length > 1 || mark.top - header > 8) misplaced.push(sheet.number);
  }
  return { pages, misplaced };
}

/** How often each letter or sign is on paper; heads, page numbers and marks of continued rows not counted. */
export function lettersOnPaper(paper: Paper, heads: readonly string[], frame: Frame): Record<string, number> {
  const counts = countLetters(
    join(
      paper.sheets.flatMap((sheet) => printedTexts(sheet, frame)),
      '',
    ),
  );
  const tables = paper.sheets.filter(({ lines }) => lines.length > 0).length;
  const repeated = heads.join('').repeat(tables) + MARK.repeat(continuedPages(paper).pages.length);
  for (const [letter, count] of Object.entries(countLetters(repeated))) {
    counts[letter] = (counts[letter] ?? 0) - count;
  }
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}

/** White space not counted. */
export function countLetters(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const letter of squeezed(text)) counts[letter] = (counts[letter] ?? 0) + 1;
  return counts;
}

/** The words on paper, page by page. */
export function wordsOnPaper(paper: Paper, frame: Frame): readonly string[] {
  return paper.sheets.flatMap((sheet) =>
    join(printedTexts(sheet, frame), ' ')
      .split(/\s+/u)
      .filter((word) => word !== ''),
  );
}

const join = (texts: readonly PaperText[], between: string): string =>
  texts.map(({ text }) => text).join(between);
