import type { PeriodId } from '#shared/ids.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { parsePeriodId } from '#shared/domain/periods/period-id.ts';
import { reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import { Problem } from '#shared/problem.ts';
import { compareDates } from '#shared/time/calendar-date.ts';

/**
 * The period as the focal point laid it down, else as reckoned.
 *
 * @throws Problem `period-id` and the like for an id that is none, `period-unknown` for a request that nobody made.
 */
export function findPeriod(periods: readonly ReportingPeriod[], id: PeriodId): ReportingPeriod {
  const laidDown = periods.find((period) => period.id === id);
  if (laidDown) return laidDown;
  const { kind, year, n } = parsePeriodId(id);
  if (kind === 'ad-hoc') {
    throw new Problem('period-unknown', `Không có yêu cầu báo cáo đột xuất nào mang mã “${id}”.`, {
      where: id,
      advice: 'Yêu cầu có thể đã được rút, hoặc nằm trong gói kế hoạch mới hơn.',
    });
  }
  return reportingPeriod(kind, year, n);
}

/**
 * Periods whose reports may count in the given one, oldest first: those with an earlier or the same cut-off.
 * Of two with the same cut-off (Quý II and 6 tháng đầu năm) the longer one stands first, so the shorter, more
 * particular one decides; the given period always decides last.
 */
export function periodsUpTo(
  periods: readonly ReportingPeriod[],
  period: ReportingPeriod,
): readonly ReportingPeriod[] {
  const earlier = periods.filter(({ id, to }) => id !== period.id && to <= period.to);
  return [...earlier.toSorted(byCutOff), period];
}

function byCutOff(a: ReportingPeriod, b: ReportingPeriod): number {
  return compareDates(a.to, b.to) || compareDates(a.from, b.from);
}
