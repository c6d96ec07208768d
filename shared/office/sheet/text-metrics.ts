import { BOLD_ADVANCES, REGULAR_ADVANCES, type AdvanceRange } from './times-new-roman-advances.ts';

export interface TextFont {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  /**
   * As set on a machine without Times New Roman, where letters with Vietnamese marks come from another, wider font:
   * up to 1.36 of their width (DejaVu Serif beside a Liberation Serif that lacks them). Long addresses break at "/" and "-".
   */
  readonly substituted?: boolean;
}

const UNITS_PER_EM = 2048;
const CODE_UNITS = 0x1_00_00;
const SUBSTITUTE_WIDENING = 1.36;

/** Width in em by UTF-16 code unit; a surrogate pair is as wide as its first half. */
function table(ranges: readonly AdvanceRange[], widening: number): Float64Array {
  const widths = Float64Array.from({ length: CODE_UNITS }, (_, code) => unknownAdvance(code));
  for (const [first, words] of ranges) {
    for (const [index, word] of words.trim().split(/\s+/u).entries()) {
      widths[first + index] = parseInt(word, 36) / UNITS_PER_EM;
    }
  }
  if (widening === 1) return widths;
  return widths.map((width, code) => (isVietnamese(code) ? width * widening : width));
}

/** Width in em of a character the tables do not know: nothing for marks, a full em for East Asian and symbols. */
function unknownAdvance(code: number): number {
  if (code < 0x20) return 0;
  if (code >= 0x300 && code <= 0x36f) return 0;
  if (code >= 0x200b && code <= 0x200f) return 0;
  if (code >= 0xdc00 && code <= 0xdfff) return 0;
  return code >= 0x2000 ? 1 : 0.62;
}

/** Ơ, Ư and the block with two marks on one letter: what older fonts lack. */
function isVietnamese(code: number): boolean {
  return (code >= 0x1ea0 && code <= 0x1ef9) || (code >= 0x1a0 && code <= 0x1b0);
}

const tables = new Map<string, Float64Array>();

function advances({ bold = false, substituted = false }: TextFont): Float64Array {
  const key = `${bold}/${substituted}`;
  const known = tables.get(key);
  if (known) return known;
  const made = table(bold ? BOLD_ADVANCES : REGULAR_ADVANCES, substituted ? SUBSTITUTE_WIDENING : 1);
  tables.set(key, made);
  return made;
}

/** Width of one line of text in Times New Roman, in points. */
export function textWidth(text: string, font: TextFont): number {
  return widthBetween(text, 0, text.length, advances(font)) * font.size;
}

function widthBetween(text: string, from: number, to: number, widths: Float64Array): number {
  let ems = 0;
  for (let at = from; at < to; at += 1) ems += widths[text.charCodeAt(at)] ?? 0;
  return ems;
}

/**
 * Breaks a text into the lines it takes in a cell of the given inner width (points), as spreadsheet programs do:
 * at line feeds and spaces, and inside a word only where the word alone is wider than the cell.
 * Each line keeps its trailing spaces and line feed, so that the lines joined give the text back.
 */
export function wrapLines(text: string, width: number, font: TextFont): readonly string[] {
  let start = 0;
  return lineEnds(text, width, font).map((end) => {
    const line = text.slice(start, end);
    start = end;
    return line;
  });
}

/** How many lines `wrapLines` gives. */
export function countLines(text: string, width: number, font: TextFont): number {
  return lineEnds(text, width, font).length;
}

const LINE_FEED = 10;

/** Where each line ends. Widths are in em throughout: one division instead of one multiplication per letter. */
function lineEnds(text: string, width: number, font: TextFont): readonly number[] {
  const widths = advances(font);
  const limit = width / font.size;
  const ends: number[] = [];
  let start = 0;
  let used = 0;
  let isBlank = true;
  const end = (at: number): void => {
    ends.push(at);
    start = at;
    used = 0;
    isBlank = true;
  };
  for (let at = 0; at < text.length;) {
    let wordEnd = endOfWord(text, at);
    let wide = widthBetween(text, at, wordEnd, widths);
    if (wide > limit && font.substituted) {
      wordEnd = endOfPart(text, at, wordEnd);
      wide = widthBetween(text, at, wordEnd, widths);
    }
    if (!isBlank && used + wide > limit) end(at);
    if (wide > limit) {
      for (let cut = at; cut < wordEnd; cut += 1) {
        const letter = widths[text.charCodeAt(cut)] ?? 0;
        // Never before a mark or the second half of a character, which have no width of their own.
        if (!isBlank && letter > 0 && used + letter > limit) end(cut);
        used += letter;
        isBlank = false;
      }
    } else {
      used += wide;
      if (wordEnd > at) isBlank = false;
    }
    at = wordEnd;
    for (; at < text.length && isSpace(text.charCodeAt(at)); at += 1) {
      const code = text.charCodeAt(at);
      if (code === LINE_FEED) end(at + 1);
      else used += widths[code] ?? 0;
    }
  }
  if (start < text.length || text === '' || text.endsWith('\n')) ends.push(text.length);
  return ends;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where a program that knows addresses may break a long one: after "/", "-", "?" or "&". */
function endOfPart(text: string, from: number, wordEnd: number): number {
  for (let at = from + 1; at < wordEnd; at += 1) {
    if ('/-?&'.includes(text.charAt(at - 1))) return at;
  }
  return wordEnd;
}

function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0xa0) return false;
  return code === 0xa0 || code === 0x3000 || code === 0x202f || (code >= 0x2000 && code <= 0x200a);
}
