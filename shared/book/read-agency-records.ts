import type { Agency } from '#shared/domain/agency.ts';
import { AgencySchema } from '#shared/domain/agency-schema.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import * as v from 'valibot';

/** The focal point's agency records before the built-in register; a record this version cannot read leaves the built-in one. */
export function readAgencyRecords(ledger: LedgerView, builtIn: readonly Agency[]): readonly Agency[] {
  const merged = new Map<string, Agency>(builtIn.map((agency) => [agency.id, agency]));
  for (const id of ledger.entities('agency/')) {
    const record = v.safeParse(AgencySchema, ledger.read(id));
    if (record.success) merged.set(record.output.id, record.output);
  }
  return [...merged.values()];
}
