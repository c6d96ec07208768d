import { groupBy } from '#shared/group-by.ts';
import type { SegmentHash } from '#shared/ids.ts';
import { hashOf, type HeldSegment } from './held-segment.ts';

/** The given hashes and those of all segments that rest on them, directly or through others. */
export function restingOn(
  hashes: readonly SegmentHash[],
  segments: readonly HeldSegment[],
): ReadonlySet<SegmentHash> {
  const edges = segments.flatMap((segment) => {
    const { prev, deps } = segment.body.head;
    const below = prev === null ? deps : [prev, ...deps];
    return below.map((on) => ({ on, dependent: hashOf(segment) }));
  });
  const dependents = groupBy(edges, ({ on }) => on);
  const found = new Set<SegmentHash>(hashes);
  // A set visits what is added to it while it is walked.
  for (const hash of found) for (const { dependent } of dependents.get(hash) ?? []) found.add(dependent);
  return found;
}
