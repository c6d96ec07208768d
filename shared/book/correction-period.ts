import type { ReportingPeriod } from '#shared/domain/period.ts';
import { findPeriod } from '#shared/domain/summary/period-order.ts';
import type { AgencyId, PeriodId } from '#shared/ids.ts';
import type { Book } from './types.ts';

/**
 * The report in which an agency corrects one that is frozen, across the year where need be: the next of the same kind,
 * else the next regular one, else an ad-hoc one that is asked of it on everything; never one that is frozen itself. What is corrected of
 * an ad-hoc report goes into the next regular one: the next request may ask for something else. Null where the plan has no
 * later period.
 */
export function correctionPeriod(
  book: Pick<Book, 'periods' | 'stage'>,
  agency: AgencyId,
  frozen: PeriodId,
): ReportingPeriod | null {
  const { kind, to } = findPeriod(book.periods, frozen);
  const later = book.periods.filter(
    ({ id, to: closes, askedOf, askedAbout }) =>
      closes > to &&
      askedOf?.includes(agency) !== false &&
      askedAbout === undefined &&
      book.stage(agency, id) !== 'accepted',
  );
  const regular = later.filter((period) => period.kind !== 'ad-hoc');
  return regular.find((period) => period.kind === kind) ?? regular[0] ?? later[0] ?? null;
}
