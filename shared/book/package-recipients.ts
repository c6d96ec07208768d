import { groupBy } from '#shared/group-by.ts';
import type { AgencyId, PublicKey } from '#shared/ids.ts';
import type { KeyInfo } from '#shared/ledger/keys-of.ts';
import type { Device } from './types.ts';

/** Where encrypted packages for one agency go to. */
export interface PackageRecipient {
  readonly agency: AgencyId;
  /** One for each of its machines that said where. */
  readonly addresses: readonly string[];
  /** Who works on those of its machines that did not: they could not open the package. Empty texts where unknown. */
  readonly unreached: readonly string[];
}

/**
 * The agencies that have a machine in use, each with where encrypted packages for it go to. A stopped key gets nothing
 * any more, and the recovery key is a sheet of paper.
 *
 * @param devices what the plan's ledger says of the keys; the root may be absent from it
 * @param told what machines themselves said in their packages, where the ledger does not say it yet
 */
export function packageRecipients(
  keys: readonly KeyInfo[],
  devices: readonly Device[],
  told: ReadonlyMap<PublicKey, string>,
): readonly PackageRecipient[] {
  const inUse = keys.flatMap(({ publicKey, agency, agencies, stopped, office }) => {
    if (agency === null || agencies.length === 0 || stopped !== null || office === 'recovery') return [];
    const device = devices.find((each) => each.publicKey === publicKey);
    const address = device?.encryptTo ?? told.get(publicKey) ?? null;
    return [{ agency, address, person: device?.person ?? '' }];
  });
  return [...groupBy(inUse, ({ agency }) => agency)].map(([agency, machines]) => ({
    agency,
    addresses: machines.flatMap(({ address }) => address ?? []),
    unreached: machines.flatMap(({ address, person }) => (address === null ? person : [])),
  }));
}
