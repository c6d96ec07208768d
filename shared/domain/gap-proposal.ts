import type { AppendixDocument, AppendixTask } from './appendix.ts';

/** The cells that a task should have and that may be empty in a real appendix. */
export type TaskField = 'content' | 'lead' | 'coordinating' | 'deadline' | 'product';

/** What the program proposes for an empty cell. Never filled in: an officer decides. */
export interface GapProposal {
  /** Path of the task whose cell it is, e.g. `II.6`. */
  readonly from: string;
  /** That cell's text, verbatim. */
  readonly text: string;
}

/** The empty cells of a task, in the order of the columns; a group row has none to fill. */
export function gapsOf(task: AppendixTask): readonly TaskField[] {
  if (task.kind === 'group') return [];
  const fields: readonly TaskField[] = ['content', 'lead', 'coordinating', 'deadline', 'product'];
  return fields.filter((field) => task[field].trim() === '');
}

/**
 * The proposal for an empty cell, from the warning that the reader of the appendix left there
 * (`where` = `path:field`, `proposeFrom` = a task it probably stood with before a merged cell was lost).
 *
 * @returns null when the cell is not empty, nothing is proposed, or the proposed cell is empty itself.
 */
export function proposalFor(
  appendix: Pick<AppendixDocument, 'tasks'>,
  path: string,
  field: TaskField,
): GapProposal | null {
  const task = appendix.tasks.find((row) => row.path === path);
  if (!task || task[field].trim() !== '') return null;
  const from = task.warnings.find((warning) => warning.where === `${path}:${field}`)?.proposeFrom;
  const text = appendix.tasks.find((row) => row.path === from)?.[field];
  return from === undefined || !text ? null : { from, text };
}
