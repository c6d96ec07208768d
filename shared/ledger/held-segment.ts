import type { AgencyId, SegmentHash } from '#shared/ids.ts';
import type { CausalPlace } from './causal-index.ts';
import type { SegmentBody } from './segment-body.ts';
import type { SegmentInfo, SignedSegment } from './types.ts';

/**
 * Where a verified segment stands at the moment. It follows from the set of segments alone, whatever the order
 * of their arrival, and is worked out anew when that set changes.
 */
export type Standing =
  | 'applied'
  | 'missing' // something it rests on, or the end of a revocation, is not here
  | 'no-root'
  | 'unknown-author'
  | 'not-owner'
  | 'revoked'
  | 'broken-chain';

/** A segment whose bytes and signature were found good. */
export interface HeldSegment {
  readonly signed: SignedSegment;
  readonly body: SegmentBody;
  /** Writes the focal point's roster. */
  readonly writesRoster: boolean;
  /** Writes of its author's other keys (`key/…`). Who may write what depends on both. */
  readonly writesKeys: boolean;
  /** Null until everything it rests on is here. */
  place: CausalPlace | null;
  standing: Standing;
}

/** A held segment whose predecessors are all here. */
export type PlacedSegment = HeldSegment & { readonly place: CausalPlace };

export function isPlaced(held: HeldSegment): held is PlacedSegment {
  return held.place !== null;
}

export function holdSegment(signed: SignedSegment, body: SegmentBody): HeldSegment {
  const writes = (prefix: string) =>
    body.tables.some(({ entities }) => entities.some((id) => id.startsWith(prefix)));
  return {
    signed,
    body,
    writesRoster: body.owners.has('focal') && writes('roster/'),
    writesKeys: writes('key/'),
    place: null,
    standing: 'missing',
  };
}

export function hashOf(held: HeldSegment): SegmentHash {
  return held.signed.hash;
}

/** Causal order, the same on every device: what rests on something comes after it, the hash decides the rest. */
export function causalOrder(a: PlacedSegment, b: PlacedSegment): number {
  const generations = a.place.generation - b.place.generation;
  if (generations !== 0) return generations;
  return a.signed.hash < b.signed.hash ? -1 : a.signed.hash > b.signed.hash ? 1 : 0;
}

export function infoOf(held: HeldSegment, agency: AgencyId | null): SegmentInfo {
  const { author, n, prev, deps, time } = held.body.head;
  return { hash: held.signed.hash, author, n, prev, deps, time, agency, changeCount: held.body.changeCount };
}
