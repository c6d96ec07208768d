import type { ReportingPeriod } from '#shared/domain/period.ts';
import { ReportingPeriodSchema } from '#shared/domain/period-schema.ts';
import { periodsPerYear, reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import { defaultSchedule, periodSettingsOf, type Schedule } from '#shared/domain/periods/schedule.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { agencyId, periodId, type AgencyId, type CalendarDate, type PeriodId } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import * as v from 'valibot';
import { readSchedule } from './read-schedule.ts';

/**
 * The periods an officer can choose from, oldest first: those the focal point laid down, and of the others those of its
 * schedule that are in reach on the day (periodsInReach). One that was taken back is left out unless somebody sent a
 * report for it; then it is asked of nobody else.
 */
export function reportingPeriodsOf(
  plan: Pick<Plan, 'date'>,
  ledger: LedgerView,
  on: CalendarDate,
): readonly ReportingPeriod[] {
  const periods = new Map<PeriodId, ReportingPeriod>();
  const scheduled = periodsInReach(plan.date, on, readSchedule(ledger));
  for (const period of scheduled) periods.set(period.id, period);
  const sent = periodsSent(ledger);
  for (const id of ledger.entities('period/')) {
    const fields = ledger.read(id);
    const laidDown = v.safeParse(ReportingPeriodSchema, fields);
    if (laidDown.success) periods.set(laidDown.output.id, laidDown.output);
    const named = periodId(id.slice('period/'.length));
    if (fields?.['withdrawn'] !== true) continue;
    const present = periods.get(named);
    const senders = sent.get(named);
    if (present && senders) periods.set(named, { ...present, askedOf: [...senders], withdrawn: true });
    else periods.delete(named);
  }
  return [...periods.values()].toSorted((a, b) =>
    a.to < b.to || (a.to === b.to && a.from > b.from) ? -1 : 1,
  );
}

/** Periods for which agencies submitted, by package or by workbook, and who. */
export function periodsSent(ledger: LedgerView): ReadonlyMap<PeriodId, ReadonlySet<AgencyId>> {
  const sent = new Map<PeriodId, Set<AgencyId>>();
  for (const id of [...ledger.entities('submit/'), ...ledger.entities('workbook/')]) {
    // A submission that was taken back has emptied fields.
    if (!ledger.read(id)?.['code']) continue;
    const [, agency = '', period = ''] = id.split('/');
    const senders = sent.get(periodId(period)) ?? new Set();
    sent.set(periodId(period), senders.add(agencyId(agency)));
  }
  return sent;
}

/** The period's record as the focal point wrote it; undefined where it is only reckoned. */
export function laidDownPeriod(ledger: LedgerView, id: PeriodId): ReportingPeriod | undefined {
  const record = v.safeParse(ReportingPeriodSchema, ledger.read(entity.period(id)));
  return record.success ? record.output : undefined;
}

/**
 * The schedule's periods on a day: through its year (and the year after the plan's), and of each kind those begun by then
 * and the next one, so that at the end of a year there is a report into which a correction of the last one goes.
 */
export function periodsInReach(
  planDate: CalendarDate,
  on: CalendarDate,
  schedule: Schedule = defaultSchedule,
): readonly ReportingPeriod[] {
  const year = Number(on.slice(0, 4));
  const usual = new Set(usualPeriods(planDate, year, schedule).map(({ id }) => id));
  const all = usualPeriods(planDate, year + 1, schedule);
  return schedule.kinds.flatMap((kind) => {
    const ofKind = all.filter((period) => period.kind === kind);
    const next = ofKind.findIndex(({ from }) => from > on);
    return ofKind.filter(({ id }, index) => usual.has(id) || index <= next);
  });
}

/** The schedule's periods that close after the plan's date, through the given year, and the year after the plan's. */
export function usualPeriods(
  planDate: CalendarDate,
  throughYear: number,
  schedule: Schedule = defaultSchedule,
): readonly ReportingPeriod[] {
  const firstYear = Number(planDate.slice(0, 4));
  const settings = periodSettingsOf(schedule);
  const periods: ReportingPeriod[] = [];
  for (let year = firstYear; year <= Math.max(firstYear + 1, throughYear); year += 1) {
    for (const kind of schedule.kinds) {
      for (let n = 1; n <= periodsPerYear(kind); n += 1) {
        periods.push(reportingPeriod(kind, year, n, settings));
      }
    }
  }
  return periods.filter(({ to }) => to >= planDate);
}
