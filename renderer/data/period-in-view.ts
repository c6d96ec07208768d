import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { CalendarDate, PeriodId } from '#shared/ids.ts';
import { addDays, daysBetween, earlier, later } from '#shared/time/calendar-date.ts';

/**
 * The period a screen shows: the chosen one while it exists; else the one that closed last and is still worked on (its
 * late reports are today's work); else the one under way that closes next, the last one that closed, or the first. Of
 * two that close together the shorter one.
 *
 * @param periods oldest first, of two with one cut-off the shorter first, as `Book.periods`.
 * @param concerns whether a period's report is the viewer's work; only a choice shows one that is not.
 */
export function periodInView(
  periods: readonly ReportingPeriod[],
  chosen: PeriodId | null,
  asOf: CalendarDate,
  concerns: (period: ReportingPeriod) => boolean = () => true,
): ReportingPeriod {
  const picked = periods.find(({ id }) => id === chosen);
  if (picked) return picked;
  const own = periods.filter(concerns);
  const closed = own.filter(({ to }) => to < asOf);
  const shown =
    closingWith(
      own,
      closed.findLast((period) => asOf <= workedOnUntil(period)),
    ) ??
    closingWith(
      own,
      own.find(({ from, to }) => from <= asOf && asOf <= to),
    ) ??
    closingWith(own, closed.at(-1)) ??
    own[0] ??
    periods[0];
  if (!shown) throw new Error('A plan has at least one reporting period');
  return shown;
}

/** The shortest of those with the same cut-off. */
function closingWith(
  periods: readonly ReportingPeriod[],
  period: ReportingPeriod | undefined,
): ReportingPeriod | undefined {
  return periods.find(({ to }) => to === period?.to);
}

/** Late, returned and corrected reports are worked on for about a month after the cut-off. */
const GRACE_DAYS = 31;
/** After the sending day of a request, which has no rhythm. */
const REQUEST_GRACE_DAYS = 7;

/** Of short periods half the time until the next cut-off belongs to the next one; until the sending day all of it is theirs. */
function workedOnUntil({ kind, from, to, sendBy }: ReportingPeriod): CalendarDate {
  if (kind === 'ad-hoc') return addDays(sendBy, REQUEST_GRACE_DAYS);
  const half = Math.floor((daysBetween(from, to) + 1) / 2);
  return later(sendBy, earlier(addDays(to, GRACE_DAYS), addDays(to, half)));
}
