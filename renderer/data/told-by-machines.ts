import type { PublicKey } from '#shared/ids.ts';
import type { ImportRecord } from './import-record.ts';

/** Where encrypted packages go to, by the machines' own word in the packages they signed. */
export function toldAddresses(log: readonly ImportRecord[]): ReadonlyMap<PublicKey, string> {
  const told = new Map<PublicKey, string>();
  for (const { author, encryptTo } of log.flatMap(({ files }) => files)) {
    if (author !== undefined && encryptTo !== undefined) told.set(author, encryptTo);
  }
  return told;
}

/** Who works on a machine, by its own word, where nobody accepted it by name: the focal point's root of older plans. */
export function personsTold(log: readonly ImportRecord[]): ReadonlyMap<PublicKey, string> {
  const told = new Map<PublicKey, string>();
  for (const { author, person } of log.flatMap(({ files }) => files)) {
    if (author !== undefined && person !== undefined && !told.has(author)) told.set(author, person);
  }
  return told;
}
