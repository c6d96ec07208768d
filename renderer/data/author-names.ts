import type { ImportRecord } from './import-record.ts';
import type { Book } from '#shared/book/types.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import type { AgencyId, PublicKey } from '#shared/ids.ts';

/** Who a key speaks for: by the roster, else as its packages said, else its fingerprint. */
export interface AuthorNames {
  readonly agencyOf: (key: PublicKey) => AgencyId | null;
  readonly nameOf: (key: PublicKey) => string;
}

export function authorNames(
  book: Pick<Book, 'devices' | 'agencies'>,
  log: readonly ImportRecord[],
  self: { readonly publicKey: PublicKey; readonly agency: AgencyId },
): AuthorNames {
  const agencies = new Map<PublicKey, AgencyId>([[self.publicKey, self.agency]]);
  const claimed = new Map<PublicKey, string>();
  for (const { publicKey, agency } of book.devices) agencies.set(publicKey, agency);
  for (const { author, agencyName } of log.flatMap(({ files }) => files)) {
    if (author && agencyName) claimed.set(author, agencyName);
  }
  const agencyOf = (key: PublicKey): AgencyId | null => agencies.get(key) ?? null;
  return {
    agencyOf,
    nameOf: (key) => {
      const agency = book.agencies.find(({ id }) => id === agencyOf(key));
      return agency?.shortName ?? claimed.get(key) ?? fingerprint(key);
    },
  };
}
