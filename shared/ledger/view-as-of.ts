import type { SegmentHash } from '#shared/ids.ts';
import { knows } from './causal-index.ts';
import { eachWrite } from './entity-writes.ts';
import type { PlacedSegment } from './held-segment.ts';
import type { LedgerView } from './ledger-api.ts';
import type { LedgerState } from './ledger-state.ts';
import { shownValues } from './projection.ts';
import { resolveEntity } from './resolve-entity.ts';

/** The projection as the author of the segment saw it, that segment included; empty while the segment waits. */
export function viewAsOf(state: LedgerState, hash: SegmentHash): LedgerView {
  const { projection } = state;
  const segment = state.intake.placed(hash);
  if (segment === undefined) return { read: () => undefined, entities: () => [] };
  const seen = (earlier: PlacedSegment) => knows(segment.place, earlier.place);
  return {
    read(entity) {
      const newest = projection.newest(entity);
      if (newest === undefined) return undefined;
      const resolved = resolveEntity(entity, newest, seen);
      return resolved.size === 0 ? undefined : shownValues(resolved);
    },
    entities: (prefix) =>
      projection
        .entities(prefix)
        .filter((entity) => [...eachWrite(projection.newest(entity))].some((write) => seen(write.segment))),
  };
}
