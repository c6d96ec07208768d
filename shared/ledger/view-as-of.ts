import type { SegmentHash } from '#shared/ids.ts';
import { knows } from './causal-index.ts';
import { eachWrite } from './entity-writes.ts';
import type { PlacedSegment } from './held-segment.ts';
import type { LedgerView } from './ledger-api.ts';
import type { LedgerState } from './ledger-state.ts';
import { shownValues } from './projection.ts';
import { resolveEntity } from './resolve-entity.ts';

/**
 * The projection as somebody saw it who knew these segments and what they rest on; of one segment, as its author did.
 * A segment that waits adds nothing.
 */
export function viewAsOf(state: LedgerState, hashes: readonly SegmentHash[]): LedgerView {
  const { projection } = state;
  const known = hashes.flatMap((hash) => state.intake.placed(hash) ?? []);
  const seen = (earlier: PlacedSegment) => known.some(({ place }) => knows(place, earlier.place));
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
