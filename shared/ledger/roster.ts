import type { AgencyId, PublicKey, SegmentHash } from '#shared/ids.ts';
import { publicKey, segmentHash } from '#shared/ids.ts';
import { causalOrder, type PlacedSegment } from './held-segment.ts';
import { knows } from './causal-index.ts';
import { cell } from './segment-body.ts';

/** Who may write, by the focal point's `roster/…` records. */
export interface Roster {
  /** Agencies the key may write for; empty when it is not accepted. */
  agenciesOf(key: PublicKey): ReadonlySet<AgencyId>;
  /** The agency to show beside the key: the one it was accepted for last. */
  shownAgency(key: PublicKey): AgencyId | null;
  /** The key's work counts up to these segments only; empty when it is not revoked. */
  cutsOf(key: PublicKey): readonly SegmentHash[];
}

interface RosterWrite {
  readonly value: string | null;
  readonly segment: PlacedSegment;
  /** Steps from the root to the key that wrote it. */
  readonly level: number;
}

interface RosterSource {
  readonly root: PublicKey | null;
  readonly focalAgency: AgencyId;
  /** Segments that write `roster/…`, anybody's, in any order. */
  readonly segments: readonly PlacedSegment[];
  readonly placed: (hash: SegmentHash) => PlacedSegment | undefined;
}

/**
 * Reads the roster out of the segments that write it. The result depends on the set of segments only:
 *
 * - The root key is the focal point. A key it accepts for the focal point may itself accept keys (one level on).
 * - Accepting adds: a key accepted for a second agency (after a merger) keeps what it wrote for the first.
 *   Emptying the field takes back every acceptance the writer knew of.
 * - A revocation counts when its writer stands nearer to the root than the key it revokes; keys of ordinary
 *   agencies stand farthest. So two focal-point keys cannot revoke each other and leave nobody.
 * - Levels are worked out from the root outwards, so a revoked key's own roster records fall with it.
 */
export function readRoster(source: RosterSource): Roster {
  const { root, focalAgency } = source;
  const levels = new Map<PublicKey, number>(root === null ? [] : [[root, 0]]);
  const agencies = new Map<PublicKey, RosterWrite[]>();
  const cuts = new Map<PublicKey, RosterWrite[]>();
  const levelOf = (key: PublicKey) => levels.get(key) ?? Number.POSITIVE_INFINITY;
  const countingFor = (key: PublicKey, writes: ReadonlyMap<PublicKey, RosterWrite[]>) =>
    (writes.get(key) ?? []).filter(({ level }) => level < levelOf(key));
  const cutsOf = (key: PublicKey) =>
    current(countingFor(key, cuts)).flatMap(({ value }) => (value ? [segmentHash(value)] : []));

  for (let level = 0; [...levels.values()].includes(level); level++) {
    for (const segment of source.segments) {
      const { author } = segment.body.head;
      if (levels.get(author) !== level || !writesOnlyFocal(segment, focalAgency)) continue;
      if (!isWithin(segment, cutsOf(author), source.placed)) continue;
      collect(segment, level, agencies, cuts);
    }
    for (const [key, writes] of agencies) {
      const accepted = standing(writes).some(({ value }) => value === focalAgency);
      if (accepted && !levels.has(key)) levels.set(key, level + 1);
    }
  }

  const acceptances = (key: PublicKey) => standing(countingFor(key, agencies));
  return {
    agenciesOf: perKey((key) =>
      key === root ? new Set([focalAgency]) : new Set(acceptances(key).map(({ value }) => value as AgencyId)),
    ),
    shownAgency: perKey((key) =>
      key === root ? focalAgency : ((acceptances(key).at(-1)?.value as AgencyId | undefined) ?? null),
    ),
    cutsOf: perKey(cutsOf),
  };
}

/** The answer for a key does not change once the roster is read, and is asked for every one of its segments. */
function perKey<Answer>(ask: (key: PublicKey) => Answer): (key: PublicKey) => Answer {
  const answers = new Map<PublicKey, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(key);
    answers.set(key, answer);
    return answer;
  };
}

/** Accepted up to every one of the cuts: the cut itself or something it knew. An absent cut vouches for nothing. */
function isWithin(
  segment: PlacedSegment,
  cuts: readonly SegmentHash[],
  placed: (hash: SegmentHash) => PlacedSegment | undefined,
): boolean {
  return cuts.every((hash) => {
    const cut = placed(hash);
    return cut !== undefined && knows(cut.place, segment.place);
  });
}

/** Roster records travel in segments of the focal point's own records, or the segment is refused. */
export function writesOnlyFocal(segment: PlacedSegment, focalAgency: AgencyId): boolean {
  return [...segment.body.owners].every((owner) => owner === 'focal' || owner === focalAgency);
}

function collect(
  segment: PlacedSegment,
  level: number,
  agencies: Map<PublicKey, RosterWrite[]>,
  cuts: Map<PublicKey, RosterWrite[]>,
): void {
  for (const table of segment.body.tables) {
    table.entities.forEach((entity, row) => {
      if (!entity.startsWith('roster/')) return;
      const key = publicKey(entity.slice('roster/'.length));
      table.fields.forEach((field, place) => {
        const target = field === 'agency' ? agencies : field === 'cut' ? cuts : undefined;
        if (target === undefined) return;
        const value = cell(table, place, row);
        const write = { value: typeof value === 'string' && value !== '' ? value : null, segment, level };
        const writes = target.get(key);
        if (writes === undefined) target.set(key, [write]);
        else writes.push(write);
      });
    });
  }
}

/** Acceptances no later withdrawal took back, in causal order. */
function standing(writes: readonly RosterWrite[]): readonly RosterWrite[] {
  return writes
    .filter(
      (write) =>
        write.value !== null &&
        !writes.some(({ value, segment }) => value === null && replaces(segment, write.segment)),
    )
    .toSorted((a, b) => causalOrder(a.segment, b.segment));
}

/** Writes no other write replaced. */
function current(writes: readonly RosterWrite[]): readonly RosterWrite[] {
  return writes.filter((write) => !writes.some((other) => replaces(other.segment, write.segment)));
}

function replaces(later: PlacedSegment, earlier: PlacedSegment): boolean {
  return later !== earlier && knows(later.place, earlier.place);
}
