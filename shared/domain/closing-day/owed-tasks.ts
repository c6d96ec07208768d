import type { Book, BookTask } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { AgencyId } from '#shared/ids.ts';
import { owedReports } from './owed-reports.ts';

/** The tasks on which an agency owes a period's report, in the order of the appendix; none where it is not asked of it. */
export function owedTasks(
  book: Pick<Book, 'tasks' | 'agencies'>,
  agency: AgencyId,
  period: Pick<ReportingPeriod, 'askedOf' | 'askedAbout' | 'to'>,
): readonly BookTask[] {
  const owed = owedReports(book, period).find((each) => each.agency === agency);
  const paths = new Set([...(owed?.leadTasks ?? []), ...(owed?.coLeadTasks ?? [])]);
  return book.tasks.filter(({ path }) => paths.has(path));
}
