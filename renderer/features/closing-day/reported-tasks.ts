import { partTasks } from '#shared/book/report-tasks.ts';
import type { Book, BookTask } from '#shared/book/types.ts';
import type { ClosingRow } from '#shared/domain/closing-day/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { isBlank } from '#shared/domain/reports/completeness.ts';

/** The tasks of an agency's report: what it owes, then the parts it wrote; a part nobody wrote is not missing. */
export function reportedTasks(
  book: Book,
  { agency, leadTasks, coLeadTasks }: Pick<ClosingRow, 'agency' | 'leadTasks' | 'coLeadTasks'>,
  { id }: ReportingPeriod,
): { readonly owed: readonly BookTask[]; readonly parts: readonly BookTask[] } {
  const paths = new Set<string>([...leadTasks, ...coLeadTasks]);
  const parts = partTasks(book, agency).flatMap(({ task }) => {
    const part = book.submittedReport(agency, task.path, id);
    return part === undefined || isBlank(part) ? [] : [task];
  });
  return { owed: book.tasks.filter(({ path }) => paths.has(path)), parts };
}
