import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { Schedule } from '#shared/domain/periods/schedule.ts';
import type { CalendarDate, Instant, PeriodId } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import type { Change } from '#shared/ledger/types.ts';
import { laidDownPeriod, periodsInReach, periodsSent, reportingPeriodsOf } from '../reporting-periods-of.ts';

interface Done {
  readonly by: string;
  readonly at: Instant;
}

/**
 * A new schedule, and the periods that move with it. What somebody already sent a report for, and what was or would be
 * to be sent before today whoever sent, keeps its days, also where they were only reckoned: then they are written down.
 * A regular period that is not asked for any more is taken back; none is asked for after its sending day.
 *
 * @param on today; the periods in reach on it are looked at.
 */
export function scheduleChanges(
  ledger: LedgerView,
  planDate: CalendarDate,
  schedule: Schedule,
  on: CalendarDate,
  done: Done,
): readonly Change[] {
  const sent = periodsSent(ledger);
  const before = reportingPeriodsOf({ date: planDate }, ledger, on);
  const known = new Set(before.map(({ id }) => id));
  const after = new Map<PeriodId, ReportingPeriod>(
    periodsInReach(planDate, on, schedule).map((period) => [period.id, period]),
  );
  const isOver = (period: ReportingPeriod | undefined): boolean => period !== undefined && period.sendBy < on;
  const stays = (period: ReportingPeriod): boolean =>
    sent.has(period.id) || isOver(period) || isOver(after.get(period.id));
  const settled = new Set(before.filter(stays).map(({ id }) => id));
  const kept = before.filter(({ id }) => settled.has(id) && laidDownPeriod(ledger, id) === undefined);
  const dropped = before.filter(
    ({ id, kind }) => kind !== 'ad-hoc' && !after.has(id) && !settled.has(id) && laidDownPeriod(ledger, id),
  );
  const moved = [...after.values()].filter((period) => {
    const record = laidDownPeriod(ledger, period.id);
    if (settled.has(period.id) || isOver(period) || record === undefined) return false;
    return !sameDays(record, period) || isWithdrawn(ledger, period.id);
  });
  const tooLate = [...after.values()].filter(
    (period) => !known.has(period.id) && isOver(period) && !isWithdrawn(ledger, period.id),
  );
  return [
    { entity: entity.schedule, fields: { ...json(schedule), ...done } },
    ...kept.map((period) => periodChange(period, done)),
    ...moved.map((period) => periodChange(period, done)),
    ...[...dropped, ...tooLate].map(({ id }) => withdrawPeriodChange(id, done)),
  ];
}

/** Lays a period down, or changes it; an ad-hoc request above all. */
export function periodChange(period: ReportingPeriod, done: Done): Change {
  const { request = null, askedOf = [], askedAbout = [], ...fields } = period;
  const asked = { request, askedOf: listed(askedOf), askedAbout: listed(askedAbout) };
  return {
    entity: entity.period(period.id),
    fields: { ...fields, ...(period.kind === 'ad-hoc' ? asked : {}), withdrawn: false, ...done },
  };
}

/** Takes a period back; it stays in the ledger and, where somebody sent a report for it, on the screens. */
export function withdrawPeriodChange(id: PeriodId, done: Done): Change {
  return { entity: entity.period(id), fields: { withdrawn: true, ...done } };
}

/** An emptied list is none. */
const listed = (ids: readonly string[]): JsonValue => (ids.length === 0 ? null : [...ids]);

function isWithdrawn(ledger: LedgerView, id: PeriodId): boolean {
  return ledger.read(entity.period(id))?.['withdrawn'] === true;
}

function sameDays(a: ReportingPeriod, b: ReportingPeriod): boolean {
  return a.from === b.from && a.to === b.to && a.sendBy === b.sendBy;
}

/** A plain copy, so that ledgers never share objects with the caller. */
function json(schedule: Schedule): Record<string, JsonValue> {
  return JSON.parse(JSON.stringify(schedule)) as Record<string, JsonValue>;
}
