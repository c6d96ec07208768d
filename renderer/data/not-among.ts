import type { SignedSegment } from '#shared/ledger/types.ts';

/** Forgetting takes away what rests on the forgotten, too; these came some other way and go back to waiting. */
export function notAmong(
  segments: readonly SignedSegment[],
  hashes: readonly string[],
): readonly SignedSegment[] {
  const left = new Set(hashes);
  return segments.filter(({ hash }) => !left.has(hash));
}
