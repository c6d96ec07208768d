import type { TaskReading } from '#shared/book/task-readings.ts';
import type { BookTask } from '#shared/book/types.ts';
import { gapsOf, proposalFor, type TaskField } from '#shared/domain/gap-proposal.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { TaskStatus } from '#shared/domain/task-status.ts';

/** A task as the plan table shows it. */
export interface PlanItem {
  readonly task: BookTask;
  readonly now: TaskReading;
  /** Empty cells, each with the path whose same cell is proposed, or null. */
  readonly gaps: ReadonlyMap<TaskField, string | null>;
  /** The due date rests on a doubtful reading: the focal point is asked. Without a date there is nothing to confirm. */
  readonly dueToConfirm: boolean;
  /** An empty cell, a deadline to confirm, overdue or due soon: an officer has something to do. */
  readonly needsAttention: boolean;
}

/** What the table may say of a task: its status, or that only its lead's machine knows. */
export type ShownStatus = TaskStatus | 'elsewhere';

export const shownStatus = ({ now }: Pick<PlanItem, 'now'>): ShownStatus =>
  now.elsewhere ? 'elsewhere' : now.reading.status;

const URGENT: ReadonlySet<ShownStatus> = new Set(['overdue', 'due-soon', 'needs-deadline']);

export function planItem(plan: Pick<Plan, 'appendix'>, task: BookTask, now: TaskReading): PlanItem {
  const gaps = new Map(
    gapsOf(task.row).map((field) => [field, proposalFor(plan.appendix, task.row.path, field)?.from ?? null]),
  );
  const dueToConfirm = now.reading.dueUnconfirmed;
  return {
    task,
    now,
    gaps,
    dueToConfirm,
    needsAttention: gaps.size > 0 || dueToConfirm || URGENT.has(shownStatus({ now })),
  };
}
