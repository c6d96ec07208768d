import { compareVi } from '#shared/text/compare-vi.ts';
import { taskPath, type TaskPath } from '#shared/ids.ts';
import { letterIndex } from './list-letters.ts';
import { romanValue } from './roman.ts';

/** The parts of a number as written: `đ)` → `đ`, `1.1.` → `1`, `1`, `(2)` → `2`. */
export function numberParts(number: string): readonly string[] {
  return number
    .normalize('NFC')
    .split(/[.\s]+/u)
    .map((part) => part.replace(/^[([\s]+|[)\]:,;\s]+$/gu, ''))
    .filter((part) => part !== '');
}

/**
 * The path of a row: its section, the numbers of the rows above it, its own number. A number that repeats its
 * parent's ("1.1." under row 1) is not repeated in the path.
 *
 * @param section as in the section row; '' for a table without sections.
 * @param parent path of the row above it in the tree; null directly under the section.
 */
export function pathOf(section: string, parent: string | null, number: string): TaskPath {
  const own = numberParts(number);
  const above = parent === null ? numberParts(section) : parent.split('.');
  const withinSection = parent === null ? [] : above.slice(numberParts(section).length);
  const repeats = own.length > withinSection.length && withinSection.every((part, i) => own[i] === part);
  return taskPath([...above, ...(repeats ? own.slice(withinSection.length) : own)].join('.'));
}

/**
 * Order of the rows in a document: numbers by value (11.10 after 11.9), sections by Roman value, letters by the
 * list alphabet (đ after d), a parent before its children; anything else by Vietnamese collation after these.
 */
export function comparePaths(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareParts(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** The path above a path; null for one part. It names a row or a section. */
export function pathAbove(path: string): string | null {
  const end = path.lastIndexOf('.');
  return end < 0 ? null : path.slice(0, end);
}

function compareParts(a: string, b: string): number {
  const left = rankOf(a);
  const right = rankOf(b);
  return left.kind - right.kind || left.value - right.value || compareVi(a, b);
}

/** A single C, D, L or M is a letter (A, B, C, D, …), a single I, V or X a numeral. */
function rankOf(part: string): { kind: number; value: number } {
  if (/^\d+$/u.test(part)) return { kind: 0, value: Number(part) };
  const roman = /^[LC]$/u.test(part) ? null : romanValue(part);
  if (roman !== null) return { kind: 1, value: roman };
  const letter = letterIndex(part);
  return letter === null ? { kind: 3, value: 0 } : { kind: 2, value: letter };
}
