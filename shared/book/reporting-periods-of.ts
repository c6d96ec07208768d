import type { ReportingPeriod } from '#shared/domain/period.ts';
import { ReportingPeriodSchema } from '#shared/domain/period-schema.ts';
import { reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { CalendarDate, PeriodId } from '#shared/ids.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import * as v from 'valibot';

/**
 * The periods an officer can choose from, oldest first: those the focal point laid down, and for every other
 * year up to the given day the quarters and half-years (plan 158, part III: "định kỳ hàng quý, 6 tháng"),
 * computed by NĐ 09/2019/NĐ-CP, from the first one that closes after the plan's date.
 */
export function reportingPeriodsOf(
  plan: Pick<Plan, 'date'>,
  ledger: LedgerView,
  on: CalendarDate,
): readonly ReportingPeriod[] {
  const periods = new Map<PeriodId, ReportingPeriod>();
  for (const period of usualPeriods(plan.date, Number(on.slice(0, 4)))) periods.set(period.id, period);
  for (const id of ledger.entities('period/')) {
    const laidDown = v.safeParse(ReportingPeriodSchema, ledger.read(id));
    if (laidDown.success) periods.set(laidDown.output.id, laidDown.output);
  }
  return [...periods.values()].toSorted((a, b) =>
    a.to < b.to || (a.to === b.to && a.from > b.from) ? -1 : 1,
  );
}

/** Quarters and half-years that close after the plan's date, through the given year. */
export function usualPeriods(planDate: CalendarDate, throughYear: number): readonly ReportingPeriod[] {
  const firstYear = Number(planDate.slice(0, 4));
  const periods: ReportingPeriod[] = [];
  for (let year = firstYear; year <= Math.max(firstYear + 1, throughYear); year += 1) {
    for (const n of [1, 2, 3, 4]) periods.push(reportingPeriod('quarter', year, n));
    for (const n of [1, 2]) periods.push(reportingPeriod('half-year', year, n));
  }
  return periods.filter(({ to }) => to >= planDate);
}
