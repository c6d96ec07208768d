import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { Schedule } from '#shared/domain/periods/schedule.ts';
import type { CalendarDate, PeriodId } from '#shared/ids.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import type { Change } from '#shared/ledger/types.ts';
import { scheduleChanges } from './changes/schedule-changes.ts';
import { reportingPeriodsOf } from './reporting-periods-of.ts';

/** What becomes of one period; `before` is null for a new one, `after` for one that is not asked for any more. */
export interface PreviewedPeriod {
  readonly id: PeriodId;
  readonly before: ReportingPeriod | null;
  readonly after: ReportingPeriod | null;
  readonly changed: boolean;
}

/**
 * What a schedule would do, before it is written: the very changes are made and read over the ledger as it is, so
 * that the preview cannot say otherwise than the book afterwards.
 *
 * @param on today, as in scheduleChanges.
 */
export function schedulePreview(
  ledger: LedgerView,
  planDate: CalendarDate,
  schedule: Schedule,
  on: CalendarDate,
): readonly PreviewedPeriod[] {
  const changes = scheduleChanges(ledger, planDate, schedule, on, { by: '', at: 0 });
  const before = reportingPeriodsOf({ date: planDate }, ledger, on);
  const after = reportingPeriodsOf({ date: planDate }, withChanges(ledger, changes), on);
  const left = before.filter(({ id }) => !after.some((each) => each.id === id));
  return [...after, ...left]
    .toSorted((a, b) => (a.to < b.to || (a.to === b.to && a.from > b.from) ? -1 : 1))
    .map(({ id }) => {
      const was = before.find((period) => period.id === id) ?? null;
      const becomes = after.find((period) => period.id === id) ?? null;
      return { id, before: was, after: becomes, changed: !sameDays(was, becomes) };
    });
}

/** The ledger as it will read once the changes are in it. */
function withChanges(ledger: LedgerView, changes: readonly Change[]): LedgerView {
  const changed = new Map(changes.map(({ entity, fields }) => [entity, fields]));
  return {
    read: (entity) => {
      const fields = changed.get(entity);
      return fields === undefined ? ledger.read(entity) : { ...ledger.read(entity), ...fields };
    },
    entities: (prefix) => {
      const added = [...changed.keys()].filter((entity) => entity.startsWith(prefix));
      return [...new Set([...ledger.entities(prefix), ...added])].toSorted();
    },
  };
}

function sameDays(a: ReportingPeriod | null, b: ReportingPeriod | null): boolean {
  return a?.from === b?.from && a?.to === b?.to && a?.sendBy === b?.sendBy;
}
