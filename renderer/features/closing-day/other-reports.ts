import type { Book, BookTask } from '#shared/book/types.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { agencyId, type AgencyId, type PeriodId } from '#shared/ids.ts';

/** What the other lead agencies of a task submitted for the period, with their short names. */
export function otherReports(
  book: Pick<Book, 'agencies' | 'submittedReport'>,
  task: BookTask,
  agency: AgencyId,
  period: PeriodId,
): readonly { readonly name: string; readonly report: TaskReport }[] {
  return task.leads.flatMap((lead) => {
    if (lead.agencyId === null || lead.agencyId === agency) return [];
    const report = book.submittedReport(agencyId(lead.agencyId), task.path, period);
    if (!report) return [];
    const known = book.agencies.find(({ id }) => id === lead.agencyId);
    return [{ name: known?.shortName ?? lead.name, report }];
  });
}
