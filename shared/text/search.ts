import { fold, foldCharacters } from './fold.ts';

/** A part of the original text, in UTF-16 units, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface SearchHit<Key> {
  readonly key: Key;
  /** The accents were typed as they stand in the text. */
  readonly exact: boolean;
  /** What to highlight, in reading order, never overlapping. */
  readonly ranges: readonly TextRange[];
}

/**
 * Finds the texts that contain the query as a phrase, or else all its words, without regard to diacritics,
 * case or spacing. Order: exact accents before folded, phrase before single words, then as given.
 * An empty query finds nothing.
 */
export function searchTexts<Key>(
  items: Iterable<{ readonly key: Key; readonly text: string }>,
  query: string,
): SearchHit<Key>[] {
  const folded = fold(query);
  if (folded === '') return [];
  const accented = accentKey(query);
  const ranked: { rank: number; hit: SearchHit<Key> }[] = [];
  for (const { key, text } of items) {
    const found = find(text, folded, accented);
    if (found) ranked.push({ rank: found.rank, hit: { key, exact: found.exact, ranges: found.ranges } });
  }
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ hit }) => hit);
}

function find(text: string, folded: string, accented: string) {
  const haystack = fold(text);
  const phrase = haystack.includes(folded);
  const words = phrase ? [folded] : folded.split(' ');
  if (!phrase && (words.length === 1 || !words.every((word) => haystack.includes(word)))) return undefined;
  const exactText = accentKey(text);
  const exact = phrase
    ? exactText.includes(accented)
    : accented.split(' ').every((word) => exactText.includes(word));
  return { exact, rank: (exact ? 0 : 1) + (phrase ? 0 : 2), ranges: rangesOf(text, words) };
}

/** Where the folded words stand in the original text. */
function rangesOf(text: string, words: readonly string[]): TextRange[] {
  const { folded, starts, ends } = foldWithPositions(text);
  const marked: TextRange[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      marked.push({ start: starts[at] ?? 0, end: ends[at + word.length - 1] ?? text.length });
    }
  }
  return mergeOverlaps(marked);
}

/** Folds one character (with its marks) at a time and remembers where each folded character came from. */
function foldWithPositions(text: string) {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const match of text.matchAll(/\s+|\P{M}\p{M}*|\p{M}+/gu)) {
    const piece = /^\s/u.test(match[0]) ? ' ' : foldCharacters(match[0]);
    for (let i = 0; i < piece.length; i++) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    folded += piece;
  }
  return { folded, starts, ends };
}

function mergeOverlaps(ranges: TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && range.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged;
}

/** Lower case with accents, the two ways of placing the tone in oa, oe, uy made one (hoà = hòa). */
function accentKey(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/(o(?=[ae])|u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/gu, '$1$3$2')
    .replace(/\s+/gu, ' ')
    .trim();
}
