import type { TextRange } from '#shared/text/search.ts';

/** A piece of an excerpt; `hit` pieces are what was searched for. */
export interface ExcerptPiece {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * About `length` characters around the first hit, cut at spaces and marked with "…" where text is left out,
 * split into pieces for highlighting. Line breaks become spaces.
 */
export function excerptOf(text: string, ranges: readonly TextRange[], length: number): ExcerptPiece[] {
  const first = ranges[0]?.start ?? 0;
  const start = text.length <= length ? 0 : wordStart(text, Math.max(0, first - Math.floor(length / 3)));
  const end = Math.min(text.length, start + length);
  const pieces: ExcerptPiece[] = [];
  const push = (from: number, to: number, hit: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to).replace(/\s+/gu, ' '), hit });
  };
  if (start > 0) pieces.push({ text: '…', hit: false });
  let at = start;
  for (const range of ranges) {
    if (range.end <= start || range.start >= end) continue;
    push(at, Math.max(at, range.start), false);
    push(Math.max(at, range.start), Math.min(end, range.end), true);
    at = Math.min(end, range.end);
  }
  push(at, end, false);
  if (end < text.length) pieces.push({ text: '…', hit: false });
  return pieces;
}

/** The beginning of the first word at or after the position. */
function wordStart(text: string, position: number): number {
  if (position === 0) return 0;
  const space = text.slice(position).search(/\s/u);
  return space < 0 ? position : position + space + 1;
}
