import { proposalFor } from '#shared/domain/gap-proposal.ts';
import type { BookTask } from '#shared/book/types.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { fold } from '#shared/text/fold.ts';
import type { CalendarDate } from '#shared/ids.ts';

/** A due date offered as one click. */
export interface DueChoice {
  readonly due: CalendarDate;
  /** The task whose deadline it is, for an empty cell; null for a reading of the phrase itself. */
  readonly from: string | null;
}

/**
 * What an officer can choose at once: the reading itself, then the other way the phrase is often meant
 * ("đến năm 2025": until 2025 begins), or for an empty cell the deadline of the task it probably stood with.
 */
export function dueChoices(plan: Pick<Plan, 'appendix'>, task: BookTask): readonly DueChoice[] {
  const { deadline } = task.row.reading;
  const choices: DueChoice[] = [];
  if (deadline.due !== null) choices.push({ due: deadline.due, from: null });
  const untilYear = /^den nam (\d{4})$/u.exec(fold(task.row.deadline))?.[1];
  if (untilYear !== undefined) choices.push({ due: `${Number(untilYear) - 1}-12-31`, from: null });
  const from = proposalFor(plan.appendix, task.row.path, 'deadline')?.from;
  const proposed = plan.appendix.tasks.find(({ path }) => path === from)?.reading.deadline.due;
  if (from !== undefined && proposed) choices.push({ due: proposed, from });
  return choices;
}
