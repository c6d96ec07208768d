import type { SegmentHash } from '#shared/ids.ts';
import { hashOf, type HeldSegment } from './held-segment.ts';

/** The given hashes and those of all segments that rest on them, directly or through others. */
export function restingOn(
  hashes: readonly SegmentHash[],
  segments: readonly HeldSegment[],
): ReadonlySet<SegmentHash> {
  const dependents = new Map<SegmentHash, SegmentHash[]>();
  for (const segment of segments) {
    const { prev, deps } = segment.body.head;
    for (const hash of prev === null ? deps : [prev, ...deps]) {
      const known = dependents.get(hash);
      if (known === undefined) dependents.set(hash, [hashOf(segment)]);
      else known.push(hashOf(segment));
    }
  }
  const found = new Set<SegmentHash>(hashes);
  // A set visits what is added to it while it is walked.
  for (const hash of found) for (const dependent of dependents.get(hash) ?? []) found.add(dependent);
  return found;
}
