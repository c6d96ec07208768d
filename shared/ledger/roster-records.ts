import type { JsonValue } from '#shared/json.ts';
import { publicKey, segmentHash, type AgencyId, type PublicKey, type SegmentHash } from '#shared/ids.ts';
import { causalOrder, type PlacedSegment } from './held-segment.ts';
import { knows } from './causal-index.ts';
import { cell } from './segment-body.ts';

/** A key is in the succession of the focal point's root: above the key that named it. */
export type Office = 'successor' | 'recovery';

/** What one segment says of one key in one field of `roster/…`. */
export interface RosterWrite<Value> {
  readonly key: PublicKey;
  /** Null where the field was emptied. */
  readonly value: Value | null;
  readonly segment: PlacedSegment;
}

/** The roster fields of one segment that decide who may write; others (person, reason) are for people. */
export interface RosterRecords {
  readonly agencies: readonly RosterWrite<AgencyId>[];
  readonly cuts: readonly RosterWrite<readonly SegmentHash[]>[];
  readonly offices: readonly RosterWrite<Office>[];
}

export function rosterRecords(segment: PlacedSegment): RosterRecords {
  const agencies: RosterWrite<AgencyId>[] = [];
  const cuts: RosterWrite<readonly SegmentHash[]>[] = [];
  const offices: RosterWrite<Office>[] = [];
  for (const { entity, field, value } of writesOf(segment, 'roster/')) {
    const key = publicKey(entity.slice('roster/'.length));
    if (field === 'agency') agencies.push({ key, value: text(value) as AgencyId | null, segment });
    if (field === 'cut') cuts.push({ key, value: cutHashes(value), segment });
    if (field === 'office') offices.push({ key, value: office(value), segment });
  }
  return { agencies, cuts, offices };
}

/** A key that another key of the same agency vouches for, by `key/<agency>/<public key>`. */
export interface SignedOver {
  readonly agency: AgencyId;
  readonly key: PublicKey;
  /** The key that signs goes out of use with this segment. */
  readonly retires: boolean;
  /** Where the work of the key it speaks of ends; null takes that back; undefined says nothing of it. */
  readonly cut: readonly SegmentHash[] | null | undefined;
}

/** All that a segment says in `key/…`; one whose owners are one agency's speaks of that agency's keys alone. */
export function signedOverBy(segment: PlacedSegment): readonly SignedOver[] {
  const found = new Map<string, SignedOver>();
  for (const { entity, field, value } of writesOf(segment, 'key/')) {
    const [, agency = '', key = ''] = entity.split('/');
    const before = found.get(entity) ?? {
      agency: agency as AgencyId,
      key: publicKey(key),
      retires: false,
      cut: undefined,
    };
    found.set(entity, {
      ...before,
      ...(field === 'retires' ? { retires: value === true } : {}),
      ...(field === 'cut' ? { cut: cutHashes(value) } : {}),
    });
  }
  return [...found.values()];
}

/** Acceptances that no later withdrawal took back, in causal order. */
export function standing<Value>(writes: readonly RosterWrite<Value>[]): readonly RosterWrite<Value>[] {
  return writes
    .filter(
      (write) =>
        write.value !== null &&
        !writes.some(({ value, segment }) => value === null && replaces(segment, write.segment)),
    )
    .toSorted((a, b) => causalOrder(a.segment, b.segment));
}

/** Writes no other write replaced. */
export function current<Value>(writes: readonly RosterWrite<Value>[]): readonly RosterWrite<Value>[] {
  return writes.filter((write) => !writes.some((other) => replaces(other.segment, write.segment)));
}

function replaces(later: PlacedSegment, earlier: PlacedSegment): boolean {
  return later !== earlier && knows(later.place, earlier.place);
}

function* writesOf(
  { body }: PlacedSegment,
  prefix: string,
): Generator<{ readonly entity: string; readonly field: string; readonly value: JsonValue }> {
  for (const table of body.tables) {
    for (const [row, entity] of table.entities.entries()) {
      if (!entity.startsWith(prefix)) continue;
      for (const [place, field] of table.fields.entries())
        yield { entity, field, value: cell(table, place, row) };
    }
  }
}

function text(value: JsonValue): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** One hash, or several of which any may vouch (a chain that had forked before it was cut). */
function cutHashes(value: JsonValue): readonly SegmentHash[] | null {
  if (Array.isArray(value)) {
    const hashes = value.flatMap((hash) => (typeof hash === 'string' ? [segmentHash(hash)] : []));
    return hashes.length === 0 ? null : hashes;
  }
  const hash = text(value);
  return hash === null ? null : [segmentHash(hash)];
}

function office(value: JsonValue): Office | null {
  return value === 'successor' || value === 'recovery' ? value : null;
}
