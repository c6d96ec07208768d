import type { Book, BookTask } from '#shared/book/types.ts';
import type { ReportStage, TaskReport } from '#shared/domain/report.ts';
import { isBlank } from '#shared/domain/reports/completeness.ts';
import { agencyId, type AgencyId, type PeriodId } from '#shared/ids.ts';
import { taskRole, type TaskRole } from './task-role.ts';

/** What another agency of a task reports on it. */
export interface TaskPart {
  readonly agency: AgencyId;
  /** Short name. */
  readonly name: string;
  readonly role: TaskRole;
  /** As it was sent; undefined while nothing of it is here. */
  readonly report: TaskReport | undefined;
  readonly stage: ReportStage;
}

/**
 * The other agencies that the plan names for a task, the leads first, then those that coordinate, each with what it sent
 * for the period, as far as it has reached this machine. Drafts of others are nobody's to read.
 */
export function otherParts(
  book: Pick<Book, 'agencies' | 'submittedReport' | 'stage'>,
  task: BookTask,
  period: PeriodId,
  own: AgencyId,
): readonly TaskPart[] {
  const names = new Map<AgencyId, string>();
  const refs = [...task.leads, ...task.coordinating];
  for (const ref of refs) {
    if (ref.agencyId === null || ref.agencyId === own || ref.collective) continue;
    const id = agencyId(ref.agencyId);
    names.set(id, book.agencies.find((each) => each.id === id)?.shortName ?? ref.name);
  }
  // Of a body and its heir whoever sent is named; the other one owes nothing.
  const sharing = new Set(
    refs.flatMap(({ agencyId: id, from, until }) =>
      id !== null && (from !== undefined || until !== undefined) ? [agencyId(id)] : [],
    ),
  );
  return [...names].flatMap(([agency, name]) => {
    const role = taskRole(task, agency);
    if (role === null) return [];
    const sent = book.submittedReport(agency, task.path, period);
    // What was cleared again, or only corrects an earlier report, says nothing of this period.
    const report = sent === undefined || isBlank(sent) ? undefined : sent;
    if (report === undefined && sharing.has(agency)) return [];
    return [{ agency, name, role, report, stage: book.stage(agency, period) }];
  });
}
