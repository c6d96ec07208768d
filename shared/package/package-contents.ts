import type { AgencyId, SegmentHash } from '#shared/ids.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { SignedSegment } from '#shared/ledger/types.ts';
import type { PackageKind } from './types.ts';

/**
 * The segments of a package of a kind. By default the whole history of the author's agency, all its machines together,
 * so that gaps are rare: a year of one agency is a few dozen kB. A full copy holds everybody's, what still waits
 * included; an update, for a shared folder, only what is new since `since`; a request nothing.
 *
 * @param since heads of what the receiving side holds already, e.g. the `seen` of the last file in the folder
 */
export function packageContents(
  ledger: Ledger,
  kind: PackageKind,
  { agency, since = [] }: { readonly agency: AgencyId; readonly since?: readonly SegmentHash[] },
): readonly SignedSegment[] {
  switch (kind) {
    case 'full-copy':
      return ledger.export({ waiting: true });
    case 'request':
      return [];
    case 'update':
      return ledger.export({ agency, since });
    default:
      return ledger.export({ agency });
  }
}
