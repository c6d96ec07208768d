import type { SegmentHash } from '#shared/ids.ts';
import { knows } from './causal-index.ts';
import type { PlacedSegment } from './held-segment.ts';

/** "Accepted up to here": one segment, or the ends of several branches of a chain that had forked before. */
export type Cut = readonly SegmentHash[];

/** Any of the cut's segments is the given one or knew it. An absent one vouches for nothing. */
export function vouches(
  cut: Cut,
  segment: PlacedSegment,
  placed: (hash: SegmentHash) => PlacedSegment | undefined,
): boolean {
  return cut.some((hash) => {
    const end = placed(hash);
    return end !== undefined && knows(end.place, segment.place);
  });
}
