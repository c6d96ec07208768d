import type { ReportMarkName } from '#renderer/ui/status-looks.ts';
import type { Book } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { periodBefore } from '#shared/domain/periods/period-before.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import type { Extension } from '#shared/domain/extension.ts';
import { answerTo } from '#shared/domain/extensions/due-on.ts';
import { checkPart, checkReport, isBlank, type ReportIssue } from '#shared/domain/reports/completeness.ts';
import { changedFields } from '#shared/domain/reports/changed-fields.ts';
import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import { owedTasks } from '#shared/domain/closing-day/owed-tasks.ts';
import { statusOf } from '#shared/domain/status/status-of.ts';
import type { StatusReading } from '#shared/domain/task-status.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';
import { partTasks, reportTasks, type OwnTask } from '#shared/book/report-tasks.ts';

/** What a task still needs before its report can be sent. */
export type TaskNeed = 'returned' | 'missing' | 'confirm' | 'unchanged' | 'empty' | 'complete' | 'optional';

/** One task of the report page with everything the list and the form say about it. */
export interface TaskView {
  readonly own: OwnTask;
  /** A report on it is asked of the agency; else it may write one. */
  readonly owed: boolean;
  readonly report: TaskReport | undefined;
  /** The same agency's report on the task in the period before. */
  readonly previous: TaskReport | undefined;
  readonly reading: StatusReading;
  readonly issues: readonly ReportIssue[];
  readonly need: TaskNeed;
  /** Why the focal point returned it; '' when it did not. */
  readonly returnedFor: string;
  /** What was changed in it since it was returned. */
  readonly changedSinceReturn: readonly (keyof ReportFields)[];
  /** What the focal point decided about the extension this report asks for. */
  readonly answer: Extension | undefined;
}

export const NEED_MARKS: Readonly<Record<TaskNeed, ReportMarkName>> = {
  returned: 'returned',
  missing: 'to-complete',
  confirm: 'to-confirm',
  unchanged: 'unchanged',
  empty: 'empty',
  complete: 'complete',
  optional: 'empty',
};

/**
 * The tasks an agency reports on, in the order of the page, each with what its report still needs on the day. Of a period
 * that asks nothing of it a task is complete while nothing is written.
 *
 * @param missing hashes of attached files that are not on this machine
 */
export function taskViews(
  book: Book,
  agency: AgencyId,
  period: ReportingPeriod,
  asOf: CalendarDate,
  missing: ReadonlySet<string> = new Set(),
): readonly TaskView[] {
  const owed = new Set(owedTasks(book, agency, period));
  return reportTasks(book, agency, period).map((own) =>
    viewOf(book, own, agency, period, asOf, missing, owed.has(own.task)),
  );
}

/** The tasks on which it coordinates: its part may be written and is owed by nobody. */
export function partViews(
  book: Book,
  agency: AgencyId,
  period: ReportingPeriod,
  asOf: CalendarDate,
  missing: ReadonlySet<string> = new Set(),
): readonly TaskView[] {
  return partTasks(book, agency, period).map((own) =>
    viewOf(book, own, agency, period, asOf, missing, false),
  );
}

/** Something is said in it. */
export const isWritten = ({ report }: Pick<TaskView, 'report'>): boolean =>
  report !== undefined && !isBlank(report);

function viewOf(
  book: Book,
  own: OwnTask,
  agency: AgencyId,
  period: ReportingPeriod,
  asOf: CalendarDate,
  missing: ReadonlySet<string>,
  owed: boolean,
): TaskView {
  const { task, role } = own;
  const before = periodBefore(book.periods, period);
  const returned = book.stage(agency, period.id) === 'returned';
  const returnedFor = (returned && book.review(agency, period.id)?.reasons[task.path]) || '';
  const report = book.report(agency, task.path, period.id);
  const previous = before === null ? undefined : book.report(agency, task.path, before);
  const empty = !owed && (report === undefined || isBlank(report));
  const check = role === 'coordinating' ? checkPart : checkReport;
  const issues = empty ? [] : check(task, report, previous, asOf, missing);
  const sent = returnedFor === '' ? undefined : book.submittedReport(agency, task.path, period.id);
  const untouched = returnedFor !== '' && sameReport(report, sent);
  return {
    own,
    owed,
    report,
    previous,
    reading: statusOf(task, report, asOf),
    issues,
    need: untouched ? 'returned' : empty ? 'optional' : needOf(issues),
    returnedFor,
    changedSinceReturn: returnedFor === '' || !report ? [] : changedFields(sent, report),
    answer: answerTo(task.extensions, agency, period.id),
  };
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
