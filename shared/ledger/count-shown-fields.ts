import type { PlacedSegment } from './held-segment.ts';
import type { Projection } from './projection.ts';

/** How many field values of the segments can be seen: shown, or standing beside the shown one in a conflict. */
export function countShownFields(segments: readonly PlacedSegment[], projection: Projection): number {
  const wanted = new Set(segments);
  const rewritten = new Set<string>();
  let count = 0;
  for (const segment of segments) {
    for (const { entities, fields } of segment.body.tables) {
      for (const entity of entities) {
        if (projection.newest(entity)?.next === null) count += fields.length;
        else rewritten.add(entity);
      }
    }
  }
  for (const entity of rewritten) {
    for (const writes of projection.resolve(entity)?.values() ?? []) {
      count += writes.filter(({ segment }) => wanted.has(segment)).length;
    }
  }
  return count;
}
