import { taskPath, type TaskPath } from '#shared/ids.ts';

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
