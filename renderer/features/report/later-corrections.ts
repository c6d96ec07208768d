import type { Book } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { Correction } from '#shared/domain/report.ts';
import type { AgencyId, PeriodId, TaskPath } from '#shared/ids.ts';

/** What later reports of the agency correct of its report of a period, with the period each stands in. */
export function laterCorrections(
  book: Pick<Book, 'periods' | 'report'>,
  agency: AgencyId,
  task: TaskPath,
  frozen: PeriodId,
): readonly { readonly correction: Correction; readonly into: ReportingPeriod }[] {
  return book.periods.flatMap((into) =>
    (book.report(agency, task, into.id)?.corrections ?? [])
      .filter(({ period }) => period === frozen)
      .map((correction) => ({ correction, into })),
  );
}
