import type { Schedule } from '#shared/domain/periods/schedule.ts';
import { readScheduleFields } from '#shared/domain/periods/schedule-schema.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';

/** How the plan is reported on: as the focal point laid it down, the usual way where it did not. */
export function readSchedule(ledger: LedgerView): Schedule {
  return readScheduleFields(ledger.read(entity.schedule));
}
