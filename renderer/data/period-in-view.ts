import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { CalendarDate, PeriodId } from '#shared/ids.ts';
import { daysBetween } from '#shared/time/calendar-date.ts';

/**
 * The period a screen shows: the chosen one while it exists; else, within `GRACE_DAYS` after a cut-off, the quarter
 * just closed (its late reports are today's work); else the quarter under way, the last one there was, or the first.
 */
export function periodInView(
  periods: readonly ReportingPeriod[],
  chosen: PeriodId | null,
  asOf: CalendarDate,
): ReportingPeriod {
  const picked = periods.find(({ id }) => id === chosen);
  if (picked) return picked;
  const quarters = periods
    .filter(({ kind }) => kind === 'quarter')
    .toSorted((a, b) => (a.to < b.to ? -1 : 1));
  const current = quarters.find(({ to, from }) => from <= asOf && asOf <= to);
  const before = quarters.findLast(({ to }) => to < asOf);
  const fallback = current ?? before ?? quarters[0] ?? periods[0];
  if (!fallback) throw new Error('A plan has at least one reporting period');
  const justDue = before && daysBetween(before.to, asOf) <= GRACE_DAYS ? before : null;
  return justDue ?? fallback;
}

/** A closing day is worked on for about a month after the cut-off: late, returned and corrected reports. */
const GRACE_DAYS = 31;
