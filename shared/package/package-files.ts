import type { FileRef } from '#shared/domain/report.ts';
import type { SignedSegment } from '#shared/ledger/types.ts';
import { fitFiles } from './fit-files.ts';
import { filesNamedBy } from './named-files.ts';
import type { PackageKind } from './types.ts';

/**
 * Kinds that bring the files their segments name. The others go to every agency, or say something of few words: the focal
 * point's own scans in each plan package would be sent twenty-five times a quarter.
 */
const BRINGING: ReadonlySet<PackageKind> = new Set(['report', 'full-copy', 'update'] as const);

export const bringsFiles = (kind: PackageKind): boolean => BRINGING.has(kind);

export interface PackageFiles {
  readonly carried: readonly FileRef[];
  /** Here, but there is no room for them in one package. */
  readonly leftOut: readonly FileRef[];
  /** Named and not here: nobody can send what he does not have. */
  readonly absent: readonly FileRef[];
}

/** Attached files a package of a kind brings, from what its segments name and what is here. */
export function packageFiles(
  kind: PackageKind,
  segments: readonly SignedSegment[],
  has: (sha256: string) => boolean,
): PackageFiles {
  const named = bringsFiles(kind) ? filesNamedBy(segments) : [];
  const here = named.filter(({ sha256 }) => has(sha256));
  return { ...fitFiles(here), absent: named.filter(({ sha256 }) => !has(sha256)) };
}
