import type { AppendixColumn, AppendixTask } from './appendix.ts';
import type { InterpretedCells } from './interpret-task.ts';

/** What the meaning of a row's cells depends on: its own texts, the group it stands in and the rows above. */
export type RowAsWritten = Pick<
  AppendixTask,
  'path' | 'parent' | 'kind' | 'lead' | 'coordinating' | 'deadline' | 'product' | 'extra'
>;

export const SHARED_ROLES = ['lead', 'coordinating', 'deadline'] as const;
type SharedTexts = Readonly<Record<(typeof SHARED_ROLES)[number], string>>;

const NOTHING: SharedTexts = { lead: '', coordinating: '', deadline: '' };

/**
 * The texts by which the rows of one appendix are to be read, in the order of the rows. A cell that says "as above"
 * means the cell above; one that a task leaves empty means what the nearest group above it says; the beginning stands
 * in a column of its own. The texts themselves stay as written. The review of a file and the book both read by this,
 * so that a task means the same in both.
 */
export function meantCells(
  rows: readonly RowAsWritten[],
  columns: readonly Pick<AppendixColumn, 'role' | 'header'>[],
): readonly InterpretedCells[] {
  const start = columns.find(({ role }) => role === 'start')?.header;
  /** Row → what its empty children mean; only rows that have any are asked. */
  const handedDown = new Map<string, SharedTexts>();
  const parents = new Set<string | null>();
  for (const { parent } of rows) parents.add(parent);
  const above = { ...NOTHING };
  return rows.map((row) => {
    const fromGroup = (row.parent === null ? undefined : handedDown.get(row.parent)) ?? NOTHING;
    const down = parents.has(row.path) ? { ...NOTHING } : null;
    for (const role of SHARED_ROLES) {
      const own = row[role];
      const isEmpty = own === '' || own.trim() === '';
      if (isEmpty) above[role] = row.kind === 'group' ? '' : fromGroup[role];
      else if (!saysAsAbove(own) || above[role] === '') above[role] = own;
      if (down !== null) down[role] = isEmpty ? fromGroup[role] : row.kind === 'group' ? above[role] : '';
    }
    if (down !== null) handedDown.set(row.path, down);
    const begins = start === undefined ? '' : (row.extra[start] ?? '');
    return { ...above, product: row.product, start: begins };
  });
}

/** "nt", "n.t.", "-nt-", "như trên", "- Như trên -", "″", "//": the cell above is meant. */
export function saysAsAbove(text: string): boolean {
  return text.length <= 16 && AS_ABOVE.test(text.normalize('NFC'));
}

const AS_ABOVE = /^[\s\-–—(]*(?:n\.?\s?t|như\s+trên|["″”“〃]|''|\/\/)[\s\-–—.)]*$/iu;
