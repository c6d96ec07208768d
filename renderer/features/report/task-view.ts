import type { ReportMarkName } from '#renderer/ui/status-looks.ts';
import type { Book } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { previousPeriod } from '#shared/domain/periods/reporting-period.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { checkReport, type ReportIssue } from '#shared/domain/reports/completeness.ts';
import { statusOf } from '#shared/domain/status/status-of.ts';
import type { StatusReading } from '#shared/domain/task-status.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';
import { reportTasks, type OwnTask } from '#shared/book/report-tasks.ts';

/** What a task still needs before its report can be sent. */
export type TaskNeed = 'returned' | 'missing' | 'confirm' | 'unchanged' | 'empty' | 'complete';

/** One task of the report page with everything the list and the form say about it. */
export interface TaskView {
  readonly own: OwnTask;
  readonly report: TaskReport | undefined;
  /** The same agency's report on the task in the period before. */
  readonly previous: TaskReport | undefined;
  readonly reading: StatusReading;
  readonly issues: readonly ReportIssue[];
  readonly need: TaskNeed;
  /** Why the focal point returned it; '' when it did not. */
  readonly returnedFor: string;
}

export const NEED_MARKS: Readonly<Record<TaskNeed, ReportMarkName>> = {
  returned: 'returned',
  missing: 'to-complete',
  confirm: 'to-confirm',
  unchanged: 'unchanged',
  empty: 'empty',
  complete: 'complete',
};

/** The agency's tasks in the order of the page, each with what its report still needs on the day. */
export function taskViews(
  book: Book,
  agency: AgencyId,
  period: ReportingPeriod,
  asOf: CalendarDate,
): readonly TaskView[] {
  const before = previousPeriod(period.id);
  const returned = book.stage(agency, period.id) === 'returned';
  const reasons = returned ? (book.review(agency, period.id)?.reasons ?? {}) : {};
  return reportTasks(book, agency).map((own) => {
    const { task } = own;
    const report = book.report(agency, task.path, period.id);
    const previous = before === null ? undefined : book.report(agency, task.path, before);
    const issues = checkReport(task, report, previous, asOf);
    const returnedFor = reasons[task.path] ?? '';
    const untouched =
      returnedFor !== '' && sameReport(report, book.submittedReport(agency, task.path, period.id));
    return {
      own,
      report,
      previous,
      reading: statusOf(task, report, asOf),
      issues,
      need: untouched ? 'returned' : needOf(issues),
      returnedFor,
    };
  });
}

function needOf(issues: readonly ReportIssue[]): TaskNeed {
  const [first] = issues.toSorted((a, b) => severity(a) - severity(b));
  if (!first) return 'complete';
  if (first.code === 'not-entered') return 'empty';
  if (first.severity === 'block') return 'missing';
  return first.code === 'same-as-last' ? 'unchanged' : 'confirm';
}

const severity = (issue: ReportIssue): number => (issue.severity === 'block' ? 0 : 1);

/** Both say the same in every field. */
export function sameReport(a: TaskReport | undefined, b: TaskReport | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
