import type { TaskReading } from '#shared/book/task-readings.ts';
import type { Book, BookTask } from '#shared/book/types.ts';
import { gapsOf, type TaskField } from '#shared/domain/gap-proposal.ts';
import type { AgencyId, TaskPath } from '#shared/ids.ts';

/** Why a task needs an officer; a task stands in the first group that fits. */
export const ATTENTION_GROUPS = ['overdue', 'due-soon', 'to-confirm', 'to-complete'] as const;
export type AttentionGroup = (typeof ATTENTION_GROUPS)[number];

export interface AttentionLine {
  readonly task: BookTask;
  readonly now: TaskReading;
  /** Empty cells of the row as issued, for "cần bổ sung". */
  readonly gaps: readonly TaskField[];
}

/** The tasks this machine's officer looks after: the focal point all of them, an agency those it leads. */
export function ownTasks(book: Pick<Book, 'tasks'>, agency: AgencyId, focal: boolean): readonly BookTask[] {
  return book.tasks.filter(
    ({ isGroup, leads }) => !isGroup && (focal || leads.some(({ agencyId }) => agencyId === agency)),
  );
}

/** Tasks by why they need an officer: the latest overdue first, then the next due, then the order of the appendix. */
export function attentionGroups(
  tasks: readonly BookTask[],
  readings: ReadonlyMap<TaskPath, TaskReading>,
): Readonly<Record<AttentionGroup, readonly AttentionLine[]>> {
  const groups: Record<AttentionGroup, AttentionLine[]> = {
    overdue: [],
    'due-soon': [],
    'to-confirm': [],
    'to-complete': [],
  };
  for (const task of tasks) {
    const now = readings.get(task.path);
    if (!now) continue;
    const line = { task, now, gaps: gapsOf(task.row) };
    const group = groupOf(line);
    if (group) groups[group].push(line);
  }
  const over = ({ now }: AttentionLine) => now.reading.daysOver ?? 0;
  groups.overdue.sort((a, b) => over(b) - over(a));
  groups['due-soon'].sort((a, b) => over(b) - over(a));
  return groups;
}

function groupOf({ task, now, gaps }: AttentionLine): AttentionGroup | null {
  const { status } = now.reading;
  if (status === 'overdue' || status === 'due-soon') return status;
  if (gaps.length > 0 || status === 'needs-deadline') return 'to-complete';
  return task.needsConfirmation ? 'to-confirm' : null;
}
