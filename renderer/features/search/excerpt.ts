import type { TextRange } from '#shared/text/search.ts';

/** A part of a text with the hits at their new places. */
export interface Excerpt {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

const CUT = '…';

/**
 * About `length` characters around the first hit, cut at a space and marked with "…" where text is left out.
 * Line breaks become spaces; no other character is added or removed, so the hits only move.
 */
export function excerptOf(text: string, ranges: readonly TextRange[], length: number): Excerpt {
  const flat = text.replace(/\s/gu, ' ');
  if (flat.length <= length) return { text: flat, ranges };
  const first = ranges[0]?.start ?? 0;
  const start = wordStart(flat, Math.max(0, first - Math.floor(length / 3)));
  const end = Math.min(flat.length, start + length);
  const before = start > 0 ? CUT : '';
  const shift = before.length - start;
  return {
    text: `${before}${flat.slice(start, end)}${end < flat.length ? CUT : ''}`,
    ranges: ranges
      .filter((range) => range.end > start && range.start < end)
      .map((range) => ({
        start: Math.max(range.start, start) + shift,
        end: Math.min(range.end, end) + shift,
      })),
  };
}

/** The beginning of the first word at or after the position. */
function wordStart(text: string, position: number): number {
  if (position === 0) return 0;
  const space = text.indexOf(' ', position);
  return space < 0 ? position : space + 1;
}
