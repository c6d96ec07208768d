import { BOLD_ADVANCES, REGULAR_ADVANCES, type AdvanceRange } from './times-new-roman-advances.ts';

export interface TextFont {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
}

const UNITS_PER_EM = 2048;

function table(ranges: readonly AdvanceRange[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const [first, words] of ranges) {
    for (const [index, word] of words.trim().split(/\s+/u).entries()) {
      widths.set(first + index, parseInt(word, 36) / UNITS_PER_EM);
    }
  }
  return widths;
}

const regular = table(REGULAR_ADVANCES);
const bold = table(BOLD_ADVANCES);

/** Width in em of a character the tables do not know: nothing for marks, a full em for East Asian and symbols. */
function unknownAdvance(codePoint: number): number {
  if (codePoint < 0x20) return 0;
  if (codePoint >= 0x300 && codePoint <= 0x36f) return 0;
  if (codePoint >= 0x200b && codePoint <= 0x200f) return 0;
  return codePoint >= 0x2000 ? 1 : 0.62;
}

/** Width of one line of text in Times New Roman, in points. */
export function textWidth(text: string, font: TextFont): number {
  const widths = font.bold ? bold : regular;
  let ems = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    ems += widths.get(codePoint) ?? unknownAdvance(codePoint);
  }
  return ems * font.size;
}

/**
 * Breaks a text into the lines it takes in a cell of the given inner width (points), as spreadsheet programs do:
 * at line feeds and spaces, and inside a word only where the word alone is wider than the cell.
 * Each line keeps its trailing spaces and line feed, so that the lines joined give the text back.
 */
export function wrapLines(text: string, width: number, font: TextFont): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/(?<=\n)/u)) {
    wrapParagraph(paragraph, width, font, lines);
  }
  if (text === '' || text.endsWith('\n')) lines.push('');
  return lines;
}

function wrapParagraph(paragraph: string, width: number, font: TextFont, lines: string[]): void {
  let line = '';
  let used = 0;
  for (const word of paragraph.match(/\S+\s*|\s+/gu) ?? []) {
    const wide = textWidth(word.trimEnd(), font);
    if (line.trim() !== '' && used + wide > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    if (wide > width) {
      lines.push(...cutWord(line + word, width, font));
      line = lines.pop() ?? '';
      used = textWidth(line, font);
    } else {
      line += word;
      used += textWidth(word, font);
    }
  }
  if (line !== '') lines.push(line);
}

/** Cuts a word that is wider than the cell by characters. */
function cutWord(word: string, width: number, font: TextFont): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const wide = textWidth(character, font);
    if (piece.trim() !== '' && !/\s/u.test(character) && used + wide > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += wide;
  }
  return [...pieces, piece];
}
