import type { JsonValue } from '#shared/json.ts';
import type { PlacedSegment } from './held-segment.ts';
import type { Table } from './segment-body.ts';

/**
 * One row of one segment: what it wrote on an entity. The values stay where they were decoded. All writes of an
 * entity hang together as a list, newest arrival first: nearly every entity has one, and it costs one object.
 */
export interface EntityWrite {
  readonly segment: PlacedSegment;
  readonly table: Table;
  readonly row: number;
  readonly next: EntityWrite | null;
}

export function* eachWrite(newest: EntityWrite | undefined): Generator<EntityWrite> {
  for (let write = newest ?? null; write !== null; write = write.next) yield write;
}

/** A value and the segment that wrote it. */
export interface CellWrite {
  readonly value: JsonValue;
  readonly segment: PlacedSegment;
}
