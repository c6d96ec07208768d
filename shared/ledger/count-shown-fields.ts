import { eachWrite } from './entity-writes.ts';
import type { PlacedSegment } from './held-segment.ts';
import type { Projection } from './projection.ts';

/**
 * How many field values of segments just applied can be seen: shown, or standing beside the shown one in a conflict.
 * Nearly all entities are written once, so only those written again are looked at.
 */
export function countShownFields(segments: readonly PlacedSegment[], projection: Projection): number {
  let count = 0;
  for (const { body } of segments) {
    for (const { entities, fields } of body.tables) count += entities.length * fields.length;
  }
  const fresh = new Set(segments);
  for (const entity of projection.takeRewritten()) {
    for (const { segment, table } of eachWrite(projection.newest(entity))) {
      if (fresh.has(segment)) count -= table.fields.length;
    }
    for (const writes of projection.resolve(entity)?.values() ?? []) {
      count += writes.filter(({ segment }) => fresh.has(segment)).length;
    }
  }
  return count;
}
