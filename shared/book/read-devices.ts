import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { entity } from '#shared/ledger/entities.ts';
import { fieldText } from './field-text.ts';
import type { Device } from './types.ts';

/** The keys that sign or signed for an agency: of the roster and those that other keys of an agency vouch for. */
export function readDevices(ledger: Pick<Ledger, 'keys' | 'read'>): readonly Device[] {
  return ledger
    .keys()
    .flatMap(({ publicKey, agency, office, stopped, lastAt, forked, vouchedBy }): readonly Device[] => {
      const roster = ledger.read(entity.roster(publicKey));
      const vouched = agency === null ? undefined : ledger.read(entity.signedOver(agency, publicKey));
      if (agency === null || (roster === undefined && vouched === undefined)) return [];
      const fields = { ...vouched, ...roster };
      const encryptTo = fieldText(fields['encryptTo']);
      return [
        {
          publicKey,
          agency,
          person: fieldText(fields['person']),
          revoked: stopped !== null,
          stopped,
          office,
          forked,
          vouchedBy,
          lastAt,
          encryptTo: encryptTo === '' ? null : encryptTo,
        },
      ];
    });
}
