import { eachWrite } from './entity-writes.ts';
import type { PlacedSegment } from './held-segment.ts';
import type { Projection } from './projection.ts';

/**
 * How many field values of segments just applied can be seen, by segment: shown, or standing beside the shown one in a
 * conflict. Nearly all entities are written once, so only those written again are looked at.
 */
export function countShownFields(
  segments: readonly PlacedSegment[],
  projection: Projection,
): ReadonlyMap<PlacedSegment, number> {
  const counts = new Map<PlacedSegment, number>();
  const add = (segment: PlacedSegment, fields: number) => {
    const count = counts.get(segment);
    if (count !== undefined) counts.set(segment, count + fields);
  };
  for (const segment of segments) {
    const tables = segment.body.tables;
    counts.set(
      segment,
      tables.reduce((sum, { entities, fields }) => sum + entities.length * fields.length, 0),
    );
  }
  for (const entity of projection.takeRewritten()) {
    for (const { segment, table } of eachWrite(projection.newest(entity))) add(segment, -table.fields.length);
    for (const writes of projection.resolve(entity)?.values() ?? []) {
      for (const { segment } of writes) add(segment, 1);
    }
  }
  return counts;
}
