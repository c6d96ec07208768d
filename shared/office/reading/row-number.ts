import { letterIndex } from '#shared/domain/numbering/list-letters.ts';
import { romanValue } from '#shared/domain/numbering/roman.ts';

export type NumberStyle =
  'roman' | 'capital' | 'decimal' | 'bracketed' | 'letter' | 'small-roman' | 'bullet' | 'code';

/** One way to read the last part of a number: "I" is the first Roman numeral and the letter after H. */
export interface NumberReading {
  readonly style: NumberStyle;
  readonly ordinal: number;
}

/** The number of a row: I · A · 1 · 1.1 · a) · (1) · - · WP1 · KH20_TT_N01.1.1. */
export interface RowNumber {
  /** Without brackets and closing marks. */
  readonly text: string;
  /** `text` part by part: "1.1" → 1, 1. */
  readonly parts: readonly string[];
  /** The most likely first. */
  readonly readings: readonly [NumberReading, ...NumberReading[]];
}

/** The longest number that is one: longer cells are text. */
const MAX_LENGTH = 32;

const cache = new Map<string, RowNumber | null>();

/** Reads the number cell of a row; null when it holds no number. */
export function readRowNumber(cell: string): RowNumber | null {
  if (cell === '' || cell.length > MAX_LENGTH) return null;
  const known = cache.get(cell);
  if (known !== undefined) return known;
  if (cache.size > 5000) cache.clear();
  const number = parse(cell);
  cache.set(cell, number);
  return number;
}

function parse(cell: string): RowNumber | null {
  const written = cell
    .normalize('NFC')
    .replace(/[*\s\u200b\ufeff]+/gu, ' ')
    .trim();
  if (/^[-–—+•●○*]$/u.test(written)) return single(written, [{ style: 'bullet', ordinal: 1 }]);
  const text = written
    .replace(/^[([]\s*/u, '')
    .replace(/[\s.)\]/:,;-]+$/u, '')
    .replace(/^(?:nhiệm vụ|công việc|việc|nv|cv)\s+(?=\d)/iu, '');
  const bracketed = /[)\]]\s*[.:]?$/u.test(written);
  return plainNumber(text, bracketed) ?? compoundNumber(text) ?? codeNumber(text);
}

function plainNumber(text: string, bracketed: boolean): RowNumber | null {
  if (/^\d{1,5}$/u.test(text)) {
    return single(text, [{ style: bracketed ? 'bracketed' : 'decimal', ordinal: Number(text) }]);
  }
  const readings: NumberReading[] = [];
  const roman = romanValue(text);
  if (roman !== null) readings.push({ style: 'roman', ordinal: roman });
  if (/^\p{Lu}$/u.test(text)) readings.push(...capitals(text));
  // "C" and "L" are letters before they are a hundred and fifty.
  if (roman !== null && roman >= 50) readings.reverse();
  if (/^\p{Ll}$/u.test(text)) readings.push({ style: 'letter', ordinal: letterOrdinal(text) });
  const small = /^[ivx]+$/u.test(text) ? romanValue(text.toUpperCase()) : null;
  if (small !== null) readings.push({ style: 'small-roman', ordinal: small });
  return single(text, readings);
}

function single(text: string, readings: readonly NumberReading[]): RowNumber | null {
  const [first, ...rest] = readings;
  return first === undefined ? null : { text, parts: [text], readings: [first, ...rest] };
}

/** Capitals run A B C D Đ E or A B C D E F: both orders are tried. */
function capitals(text: string): readonly NumberReading[] {
  const latin = text.charCodeAt(0) - 64;
  const listed = letterIndex(text);
  const ordinals = [...new Set([listed === null ? latin : listed + 1, latin])].filter(
    (n) => n > 0 && n <= 26,
  );
  return ordinals.map((ordinal) => ({ style: 'capital', ordinal }));
}

function letterOrdinal(letter: string): number {
  const index = letterIndex(letter);
  return index === null ? letter.charCodeAt(0) - 96 : index + 1;
}

/** "1.1", "11,10", "I.2", "A.1.2", "1.a", "a1": parts of numbers of their own. */
function compoundNumber(text: string): RowNumber | null {
  const dotted = /^\d+(?:,\d+)+$/u.test(text) ? text.replaceAll(',', '.') : text.replace(/\.\s+/gu, '.');
  const joined = /^\p{Ll}\d{1,2}$/u.test(dotted) ? `${dotted[0]}.${dotted.slice(1)}` : dotted;
  const parts = joined.split('.');
  if (parts.length < 2 || parts.length > 8) return null;
  if (!parts.every((part) => /^(?:\d{1,4}|[IVXLC]+|\p{L})$/u.test(part))) return null;
  if (!/\d/u.test(joined) && !/^[IVXLC]+\.\p{Ll}$/u.test(joined)) return null;
  const last = plainNumber(parts.at(-1) ?? '', false);
  return last === null ? null : { text: dotted, parts, readings: last.readings };
}

/** WP1, NV-03, KH20_TT_N01.1.1: an own order, told by the number at its end. */
function codeNumber(text: string): RowNumber | null {
  if (!/^[\p{L}\d][\p{L}\d._/&-]*$/u.test(text) || !/\d/u.test(text) || text.length < 2) return null;
  if (/^\d{1,2}\/\d{1,2}\/\d{2,4}$/u.test(text)) return null;
  const ordinal = Number(/\d+$/u.exec(text)?.[0] ?? 0);
  const at = text.lastIndexOf('.');
  const parts = at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text];
  return { text, parts, readings: [{ style: 'code', ordinal }] };
}
