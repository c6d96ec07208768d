import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { PeriodId } from '#shared/ids.ts';
import { previousPeriod } from './reporting-period.ts';

/**
 * The period whose report this one's starts from and is compared with: the one before of the same kind. An ad-hoc
 * request follows on no other request, which may ask for something else, but on the last regular period that closed
 * by its own cut-off; of two that closed together on the shorter one. Null when there is none.
 */
export function periodBefore(
  periods: readonly ReportingPeriod[],
  period: Pick<ReportingPeriod, 'id' | 'kind' | 'to'>,
): PeriodId | null {
  if (period.kind !== 'ad-hoc') return previousPeriod(period.id);
  const closed = periods.filter(({ kind, to }) => kind !== 'ad-hoc' && to <= period.to);
  const [last] = closed.toSorted((a, b) =>
    a.to === b.to ? (a.from < b.from ? 1 : -1) : a.to < b.to ? 1 : -1,
  );
  return last?.id ?? null;
}
