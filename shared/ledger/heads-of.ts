import type { SegmentHash } from '#shared/ids.ts';
import { knows } from './causal-index.ts';
import { hashOf, type PlacedSegment } from './held-segment.ts';

/** Segments none of the others knows: together they know everything given. */
export function headsOf(segments: readonly PlacedSegment[]): readonly PlacedSegment[] {
  const laneEnds = new Map<number, PlacedSegment>();
  for (const segment of segments) {
    const end = laneEnds.get(segment.place.lane);
    if (end === undefined || end.place.position < segment.place.position) {
      laneEnds.set(segment.place.lane, segment);
    }
  }
  const ends = [...laneEnds.values()];
  return ends.filter((end) => !ends.some((other) => other !== end && knows(other.place, end.place)));
}

export function hashesOf(segments: readonly PlacedSegment[]): readonly SegmentHash[] {
  return segments.map(hashOf).toSorted();
}
