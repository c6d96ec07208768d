import type { Book, BookTask } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { ReportStage, Submission, TaskReport } from '#shared/domain/report.ts';
import { taskRole } from '#shared/domain/parts/task-role.ts';
import { isBlank } from '#shared/domain/reports/completeness.ts';
import { agencyId, type AgencyId } from '#shared/ids.ts';

/** What one agency of the task said in one period. */
export interface PeriodReport {
  readonly period: ReportingPeriod;
  readonly agency: AgencyId;
  readonly agencyName: string;
  readonly stage: ReportStage;
  readonly report: TaskReport;
  readonly submission: Submission | undefined;
  /** Why it was returned; null otherwise. */
  readonly returnReason: string | null;
  /** It only coordinates. */
  readonly part: boolean;
}

/**
 * The task's reports, the latest period first. Of the own agency the current text, drafts included; of the others
 * what they submitted.
 */
export function periodReports(book: Book, task: BookTask, own: AgencyId): readonly PeriodReport[] {
  const periods = book.periods.toSorted((a, b) => (a.to > b.to ? -1 : a.to < b.to ? 1 : 0));
  return periods.flatMap((period) =>
    [...task.leads, ...task.coordinating].flatMap((ref, index, all): PeriodReport[] => {
      const role = ref.agencyId === null ? null : taskRole(task, agencyId(ref.agencyId));
      if (ref.agencyId === null || role === null) return [];
      // Who leads and coordinates at once is named twice.
      if (all.findIndex((other) => other.agencyId === ref.agencyId) !== index) return [];
      const agency = agencyId(ref.agencyId);
      const report =
        agency === own
          ? book.report(agency, task.path, period.id)
          : book.submittedReport(agency, task.path, period.id);
      if (report === undefined || (role === 'coordinating' && isBlank(report))) return [];
      const stage = book.stage(agency, period.id);
      const review = book.review(agency, period.id);
      return [
        {
          period,
          agency,
          agencyName: book.agencies.find(({ id }) => id === agency)?.shortName ?? ref.name,
          stage,
          report,
          submission: book.submission(agency, period.id),
          part: role === 'coordinating',
          returnReason: stage === 'returned' ? (review?.reasons[task.path] ?? null) : null,
        },
      ];
    }),
  );
}
