import { sharersOf } from '#shared/domain/agencies/heirs.ts';
import type { Book, BookTask } from '#shared/book/types.ts';
import type { ReportedState, TaskReport } from '#shared/domain/report.ts';
import type { PeriodId, TaskPath } from '#shared/ids.ts';
import { otherParts, type TaskPart } from './other-parts.ts';

/** A lead and an agency that coordinates say things of a task that cannot both hold. */
export interface PartContradiction {
  readonly task: TaskPath;
  readonly lead: TaskReport;
  readonly part: TaskReport;
  /** Short name of the agency that coordinates. */
  readonly partName: string;
}

/**
 * What an agency's part may not say beside the lead's state (docs/formats/status.md). A part may be done, paused or
 * waiting while the whole goes on; a part that is done or dropped never contradicts a whole that is done or dropped.
 */
const INCOMPATIBLE: Readonly<Record<ReportedState, readonly ReportedState[]>> = {
  'in-progress': [],
  'advised-waiting': [],
  // The whole cannot be done while a part is not.
  done: ['in-progress', 'advised-waiting', 'paused'],
  // The whole rests while an agency works on.
  paused: ['in-progress'],
  'no-longer-fits': ['in-progress', 'advised-waiting'],
};

/** Whether a part in this state can stand beside the lead's. */
export function contradicts(lead: ReportedState, part: ReportedState): boolean {
  return INCOMPATIBLE[lead].includes(part);
}

/**
 * Contradictions between the lead of each task and those that coordinate, for the closing day: both reports as they were
 * sent, of the same period (an older part says nothing about today). The lead is the one the task is counted under; a
 * returned report is being corrected and contradicts nobody. Contradictions between several leads are found elsewhere
 * (summary/counted-reports.ts, `findContradictions`).
 */
export function partContradictions(
  book: Pick<Book, 'agencies' | 'submittedReport' | 'stage'>,
  tasks: readonly BookTask[],
  period: PeriodId,
): readonly PartContradiction[] {
  return tasks.flatMap((task) => {
    const { countedUnder } = task;
    if (countedUnder === null) return [];
    const leads = sharersOf(task.leads, countedUnder);
    const lead = leads.flatMap((agency) => book.submittedReport(agency, task.path, period) ?? []).at(-1);
    if (lead === undefined || book.stage(lead.agency, period) === 'returned') return [];
    return otherParts(book, task, period, lead.agency).flatMap((other) => contradiction(task, lead, other));
  });
}

function contradiction(
  task: BookTask,
  lead: TaskReport,
  { role, report, stage, name }: TaskPart,
): PartContradiction[] {
  if (role !== 'coordinating' || report === undefined || stage === 'returned') return [];
  if (lead.state === null || report.state === null) return [];
  if (!contradicts(lead.state, report.state)) return [];
  return [{ task: task.path, lead, part: report, partName: name }];
}
