import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { attachmentHash } from './package-layout.ts';
import type { PackageManifest } from './types.ts';

/**
 * There is nothing in the package that the ledger does not hold: it holds what the author had seen when exporting, and
 * an author's own package has nothing else in it. A full copy may also carry what waited at its author, so it is never
 * judged by its manifest. Then the file need not be read: importing it again costs next to nothing.
 *
 * @param hasAttachment by the lower-case hex SHA-256 of the content
 */
export function holdsAllOf(
  { kind, seen, parts }: PackageManifest,
  ledger: Ledger,
  hasAttachment: (sha256: string) => boolean,
): boolean {
  if (kind === 'full-copy' || seen.length === 0 || !seen.every((hash) => ledger.hasApplied(hash)))
    return false;
  return parts.every(({ name }) => {
    const sha256 = attachmentHash(name);
    return sha256 === null || hasAttachment(sha256);
  });
}
