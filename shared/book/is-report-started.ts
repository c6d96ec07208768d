import type { AgencyId, PeriodId, TaskPath } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';

/**
 * An agency's report on a task was begun, blank or from the one before. Corrections of earlier reports may stand in it
 * before that, and a start that was taken back leaves fields without a value behind; neither is a beginning.
 */
export function isReportStarted(
  ledger: LedgerView,
  agency: AgencyId,
  task: TaskPath,
  period: PeriodId,
): boolean {
  const fields = ledger.read(entity.report(agency, task, period)) ?? {};
  return Object.entries(fields).some(([field, value]) => field !== 'corrections' && value !== null);
}
