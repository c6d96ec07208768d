import type { ReportingPeriod } from '#shared/domain/period.ts';
import { findPeriod } from '#shared/domain/summary/period-order.ts';
import type { AgencyId, PeriodId } from '#shared/ids.ts';
import type { Book } from './types.ts';

/**
 * The report in which an agency corrects one that is frozen: the next of the same kind, else of any kind, that is not
 * frozen itself; null where the plan has no later period yet.
 */
export function correctionPeriod(
  book: Pick<Book, 'periods' | 'stage'>,
  agency: AgencyId,
  frozen: PeriodId,
): ReportingPeriod | null {
  const { kind, to } = findPeriod(book.periods, frozen);
  const later = book.periods.filter(
    (period) => period.to > to && book.stage(agency, period.id) !== 'accepted',
  );
  return later.find((period) => period.kind === kind) ?? later[0] ?? null;
}
