import { sharersOf } from '#shared/domain/agencies/heirs.ts';
import { reportTasks } from '#shared/book/report-tasks.ts';
import type { Book } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { periodBefore } from '#shared/domain/periods/period-before.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { fieldsOf } from '#shared/domain/reports/report-fields.ts';
import { STATE_WORDS } from '#shared/domain/reports/state-words.ts';
import type { AgencyId, PeriodId } from '#shared/ids.ts';
import { formatPercent } from '#shared/time/format-number.ts';
import type { FillInDocument, FillInTask, FillInTaskText } from './fill-in-document.ts';
import { productLines } from './product-lines.ts';

/**
 * What an agency's workbook for a period holds: its tasks as they stand in the plan, what it reported the period
 * before, what it reported in this one already, and why that was returned.
 */
export function fillInDocumentOf(book: Book, agency: AgencyId, period: ReportingPeriod): FillInDocument {
  const { plan } = book;
  const nameOf = (id: AgencyId): string => book.agencies.find((each) => each.id === id)?.name ?? id;
  const review = book.review(agency, period.id);
  const sent = book.submission(agency, period.id);
  const returned =
    review?.decision === 'returned' && review.judged === sent?.segment ? review.reasons : undefined;
  const before = periodBefore(book.periods, period);
  return {
    plan: plan.id,
    planNumber: plan.number,
    agency,
    agencyName: nameOf(agency),
    focalName: nameOf(plan.focalPoint),
    period,
    officer: sent?.by ?? (before === null ? '' : (book.submission(agency, before)?.by ?? '')),
    tasks: fillInTexts(book, agency, period).map((task): FillInTask => {
      const now = book.report(agency, task.path, period.id);
      return {
        ...task,
        before: before === null ? '' : saidBefore(book, agency, task, before),
        reason: returned?.[task.path] ?? '',
        now: now === undefined ? null : fieldsOf(now),
      };
    }),
  };
}

/** The locked texts of an agency's rows, as the plan has them now; only those a period is about, where one is given. */
export function fillInTexts(
  book: Pick<Book, 'tasks'>,
  agency: AgencyId,
  period: Pick<ReportingPeriod, 'askedAbout'> = {},
): readonly FillInTaskText[] {
  return reportTasks(book, agency, period).map(({ task: { path, row } }) => ({
    path,
    number: row.path,
    content: row.content,
    deadline: row.deadline,
    product: row.product,
  }));
}

function saidBefore(book: Book, agency: AgencyId, { path }: FillInTaskText, before: PeriodId): string {
  const task = book.tasks.find((each) => each.path === path);
  // An heir goes on from what the body before it said.
  const sharers = sharersOf(task?.leads ?? [], agency).filter((id) => id !== agency);
  const report = [agency, ...sharers]
    .map((id) => book.submittedReport(id, path, before) ?? book.report(id, path, before))
    .find((each) => each !== undefined);
  return report === undefined ? '' : reportText(report);
}

/** One report as the lines of a cell; what is empty is left out. */
function reportText(report: TaskReport): string {
  const { state, progress } = report;
  const stated = [
    state === null ? null : STATE_WORDS[state],
    progress === null ? null : formatPercent(progress),
  ].filter((part) => part !== null);
  const lines: readonly (readonly [label: string, text: string])[] = [
    ['Kết quả', report.result],
    ['Sản phẩm', productLines(report.products)],
    ['Khó khăn', report.difficulties],
    ['Kiến nghị', report.proposals],
    ['Việc tiếp theo', report.nextSteps],
  ];
  return [
    ...(stated.length === 0 ? [] : [`${stated.join(', ')}.`]),
    ...lines.flatMap(([label, text]) => (text.trim() === '' ? [] : [`${label}: ${text.trim()}`])),
  ].join('\n');
}
