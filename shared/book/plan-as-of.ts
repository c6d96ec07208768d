import type { Agency } from '#shared/domain/agency.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { SegmentHash } from '#shared/ids.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { readAgencyRecords } from './read-agency-records.ts';
import { createPlanReader } from './read-plan.ts';

/** The plan as the author of a segment had it; the built-in one where no plan had arrived. */
export function planAsOf(
  ledger: Ledger,
  segment: SegmentHash,
  builtIn: Plan | null,
  agencies: readonly Agency[],
): Plan | null {
  const view = ledger.asOf(segment);
  return createPlanReader()(view, readAgencyRecords(view, agencies)) ?? builtIn;
}
