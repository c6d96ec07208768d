import type { PageMargins } from '#shared/office/setup/office-setup.ts';
import type { PaperPage, PaperWord } from './pdf-pages.ts';

/* Each check returns what it found wrong, in words, with the page: an empty list is a good one. */

const points = (millimetres: number): number => (millimetres / 25.4) * 72;
/** Letters reach a hair over their advance; boxes of words are as high as the font, not as the letters. */
const HAIR = 1.5;
/** Height of a word's box as part of the font's size. */
const LINE = 1.3;

/** A header of two lines, in points. */
const HEADER_BAND = 50;

/**
 * Pages with a table on which its header does not stand: under the top margin, on the first page below the title. Letters
 * are counted and not words, because a word is cut where a letter comes from another part of the font.
 */
export function pagesWithoutHeader(
  pages: readonly PaperPage[],
  header: readonly string[],
  margins: PageMargins,
): readonly number[] {
  const wanted = countLetters(header.join(''));
  return pages.flatMap(({ words, rules }, index) => {
    if (rules.length === 0) return [];
    const limit = index === 0 ? Infinity : points(margins.top) + HEADER_BAND;
    const band = words.filter(({ top, bottom }) => bottom > points(margins.top) && top < limit);
    const found = countLetters(band.map(({ text }) => text).join(''));
    return Object.entries(wanted).every(([letter, count]) => (found[letter] ?? 0) >= count)
      ? []
      : [index + 1];
  });
}

/** How often each letter or sign stands in a text; white space and invisible signs not counted. */
export function countLetters(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const letter of text.normalize('NFC').replace(/[\s\u00ad\u200b-\u200f\ufeff]+/gu, '')) {
    counts[letter] = (counts[letter] ?? 0) + 1;
  }
  return counts;
}

/** The number must stand in the middle of the top margin of every page but the first, and count from 1. */
export function pageNumberFaults(
  pages: readonly PaperPage[],
  margins: PageMargins,
  size: number,
): readonly string[] {
  return pages.flatMap(({ width, words }, index) => {
    const above = words.filter(({ bottom }) => bottom < points(margins.top));
    const said = above.map(({ text }) => text).join(' ');
    const middle = (points(margins.left) + width - points(margins.right)) / 2;
    const placed = above.every(
      (word) =>
        Math.abs((word.left + word.right) / 2 - middle) < 2 &&
        Math.abs(word.bottom - word.top - size * LINE) < 1,
    );
    return said === (index === 0 ? '' : String(index + 1)) && placed
      ? []
      : [`page ${index + 1}: ${JSON.stringify(above)}`];
  });
}

/** Words outside the margins, the page number apart. */
export function wordsOutsideMargins(pages: readonly PaperPage[], margins: PageMargins): readonly string[] {
  return pages.flatMap(({ width, height, words }, index) =>
    words
      .filter(({ bottom }) => bottom >= points(margins.top))
      .filter(
        (word) =>
          word.left < points(margins.left) - HAIR ||
          word.right > width - points(margins.right) + HAIR ||
          word.top < points(margins.top) - HAIR ||
          word.bottom > height - points(margins.bottom) + HAIR,
      )
      .map(({ text }) => `page ${index + 1}: ${text}`),
  );
}

/** Pairs of words that stand over each other. */
export function overlappingWords(pages: readonly PaperPage[]): readonly string[] {
  return pages.flatMap(({ words }, index) => {
    const sorted = words.toSorted((a, b) => a.left - b.left);
    return sorted.flatMap((word, at) => {
      const found: string[] = [];
      for (let next = at + 1; next < sorted.length; next += 1) {
        const other = sorted[next];
        if (other === undefined || other.left > word.right - HAIR) break;
        if (overlap(word, other)) found.push(`page ${index + 1}: ${word.text} | ${other.text}`);
      }
      return found;
    });
  });
}

function overlap(a: PaperWord, b: PaperWord): boolean {
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return height > 3;
}
