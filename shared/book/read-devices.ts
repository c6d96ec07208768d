import { agencyId, publicKey } from '#shared/ids.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import { fieldText } from './field-text.ts';
import type { Device } from './types.ts';

/** The roster: which key signs for which agency. */
export function readDevices(ledger: LedgerView): readonly Device[] {
  return ledger.entities('roster/').map((id) => {
    const fields = ledger.read(id) ?? {};
    return {
      publicKey: publicKey(id.slice('roster/'.length)),
      agency: agencyId(fieldText(fields['agency'])),
      person: fieldText(fields['person']),
      revoked: typeof fields['cut'] === 'string',
    };
  });
}
