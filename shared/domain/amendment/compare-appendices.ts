import { longestRising } from '#shared/longest-rising.ts';
import type { AppendixDocument, AppendixTask } from '../appendix.ts';
import { taskKey } from '../task-key.ts';

import { matchRows, type RowMatch } from './match-rows.ts';

/** The fields of a row that an amendment can change; `extra:<header>` for a column the house format does not know. */
export type ComparedField =
  'kind' | 'content' | 'lead' | 'coordinating' | 'deadline' | 'product' | `extra:${string}`;

export interface FieldDifference {
  readonly field: ComparedField;
  readonly before: string;
  readonly after: string;
}

/** What became of one row. `moved` rows have another number or other neighbours, and may have changed fields too. */
export type TaskDifference =
  | { readonly kind: 'added'; readonly id: string; readonly before: null; readonly after: AppendixTask }
  | {
      readonly kind: 'changed' | 'moved';
      readonly id: string;
      readonly before: AppendixTask;
      readonly after: AppendixTask;
      readonly fields: readonly FieldDifference[];
    }
  | { readonly kind: 'gone'; readonly id: string; readonly before: AppendixTask; readonly after: null };

/** A section's title or the Ghi chú legend; null where the section is not there. */
export interface HeadDifference {
  readonly kind: 'section' | 'notes';
  readonly id: string;
  /** The section's number; empty for the legend. */
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface AppendixDifferences {
  readonly tasks: readonly TaskDifference[];
  readonly head: readonly HeadDifference[];
  /** Rows that are the same in both: same + added + changed + moved = rows of the newer appendix. */
  readonly same: number;
  /** Row of the newer appendix → its row in the plan. */
  readonly pairs: ReadonlyMap<AppendixTask, AppendixTask>;
}

type Compared = Pick<AppendixDocument, 'tasks' | 'sections' | 'notes'>;

/**
 * What a newer appendix changes in a plan, row by row and field by field. Texts that differ in white space only are
 * the same; nothing is changed by comparing.
 */
export function compareAppendices(before: Compared, after: Compared): AppendixDifferences {
  const matches = matchRows(before.tasks, after.tasks);
  const displaced = displacedRows(before.tasks, matches);
  const tasks = matches.flatMap((match): TaskDifference[] => {
    const { before: old, after: row } = match;
    if (old === null)
      return row === null ? [] : [{ kind: 'added', id: `added:${row.path}`, before: null, after: row }];
    const id = taskKey(old);
    if (row === null) return [{ kind: 'gone', id: `gone:${id}`, before: old, after: null }];
    const fields = changedFields(old, row);
    const moved = old.path !== row.path || displaced.has(row);
    if (!moved && fields.length === 0) return [];
    const kind = moved ? 'moved' : 'changed';
    return [{ kind, id: `${kind}:${id}`, before: old, after: row, fields }];
  });
  return {
    tasks,
    head: [...sectionDifferences(before, after), ...notesDifference(before, after)],
    same: after.tasks.length - tasks.filter(({ kind }) => kind !== 'gone').length,
    pairs: new Map(
      matches.flatMap(({ before: old, after: row }) => (old === null || row === null ? [] : [[row, old]])),
    ),
  };
}

/** Rows that stand among other neighbours now, as few as explain the new order. */
function displacedRows(
  before: readonly AppendixTask[],
  matches: readonly RowMatch[],
): ReadonlySet<AppendixTask> {
  const positions = new Map(before.map((row, index) => [row, index]));
  const rows = matches.flatMap(({ before: old, after: row }) => (old && row ? [{ old, row }] : []));
  const inOrder = new Set(longestRising(rows.map(({ old }) => positions.get(old) ?? null)));
  return new Set(rows.flatMap(({ row }, index) => (inOrder.has(index) ? [] : [row])));
}

function changedFields(before: AppendixTask, after: AppendixTask): readonly FieldDifference[] {
  const plain = (['kind', 'content', 'lead', 'coordinating', 'deadline', 'product'] as const).map(
    (field) => ({
      field,
      before: before[field],
      after: after[field],
    }),
  );
  const headers = new Set([...Object.keys(before.extra), ...Object.keys(after.extra)]);
  const extra = [...headers].map((header) => ({
    field: `extra:${header}` as const,
    before: before.extra[header] ?? '',
    after: after.extra[header] ?? '',
  }));
  return [...plain, ...extra].filter((field) => !sameText(field.before, field.after));
}

function sectionDifferences(before: Compared, after: Compared): readonly HeadDifference[] {
  const titles = (of: Compared) => new Map(of.sections.map(({ number, title }) => [number, title]));
  const [old, now] = [titles(before), titles(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((number) => {
    const [was, is] = [old.get(number) ?? null, now.get(number) ?? null];
    if (was !== null && is !== null && sameText(was, is)) return [];
    return [{ kind: 'section' as const, id: `section:${number}`, place: number, before: was, after: is }];
  });
}

function notesDifference(before: Compared, after: Compared): readonly HeadDifference[] {
  if (sameText(before.notes, after.notes)) return [];
  return [{ kind: 'notes', id: 'notes', place: '', before: before.notes, after: after.notes }];
}

const sameText = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
