import type { AgencyId, PublicKey, SegmentHash } from '#shared/ids.ts';
import { vouches, type Cut } from './cut.ts';
import { successionOf, type Naming } from './focal-succession.ts';
import { causalOrder, type PlacedSegment } from './held-segment.ts';
import {
  current,
  rosterRecords,
  standing,
  type Office,
  type RosterRecords,
  type RosterWrite,
} from './roster-records.ts';
import { readAgencyKeys, type AgencyKeys } from './agency-keys.ts';

/** Who may write: by the focal point's `roster/…` records and by what accepted keys signed over (`key/…`). */
export interface Roster {
  /** Agencies the key may write for; empty when it is not accepted. */
  agenciesOf(key: PublicKey): ReadonlySet<AgencyId>;
  /** The agency to show beside the key: the one it was accepted for last. */
  shownAgency(key: PublicKey): AgencyId | null;
  /**
   * Up to where the focal point lets the key's work count; empty when it did not revoke it. Every cut must vouch for a
   * segment, by any of its hashes.
   */
  cutsOf(key: PublicKey): readonly Cut[];
  /** Up to where the key's work for one of its agencies counts by that agency's own word: its farewell, or a cut. */
  endsIn(key: PublicKey, agency: AgencyId): readonly Cut[];
  /** How far the key stands from the focal point's word in its agency (agency-keys.ts); infinite where it has none. */
  stepsIn(key: PublicKey, agency: AgencyId): number;
  /** How near to the top of the focal point's keys it stands: 0 is the most powerful; infinite for all other keys. */
  levelOf(key: PublicKey): number;
  /** It signed over to another key of this agency and went out of use by that; apart from being revoked. */
  isRetired(key: PublicKey, agency: AgencyId): boolean;
  /** What the key is to the root: itself, its successor or recovery key, both of which stand above it; null else. */
  officeOf(key: PublicKey): Office | 'root' | null;
}

export interface RosterSource {
  readonly root: PublicKey | null;
  readonly focalAgency: AgencyId;
  /** Segments that write `roster/…` or `key/…`, anybody's, in any order. */
  readonly segments: readonly PlacedSegment[];
  readonly placed: (hash: SegmentHash) => PlacedSegment | undefined;
}

/** A record and how far from the most powerful key its writer stands. */
type Ranked<Value> = RosterWrite<Value> & { readonly level: number };

/**
 * Reads the roster out of the segments that write it. The result depends on the set of segments only:
 *
 * - The succession comes first: the root, and above it whom it named its successor or recovery key (focal-succession).
 *   A key that they accept for the focal point may itself accept keys, one level further on.
 * - Accepting adds: a key accepted for a second agency (after a merger) keeps what it wrote for the first.
 *   Emptying the field takes back every acceptance the writer knew of.
 * - Records of a key count only where their writer stands above it; keys of ordinary agencies stand lowest. So two
 *   focal-point keys of one level cannot revoke each other and leave nobody.
 * - Levels are worked out from the top, so a revoked key's own roster records fall with it.
 */
export function readRoster(source: RosterSource): Roster {
  const { root, focalAgency, placed } = source;
  const focalSegments = source.segments
    .filter((segment) => segment.writesRoster && writesOnlyFocal(segment, focalAgency))
    .map((segment) => ({ segment, author: segment.body.head.author, records: rosterRecords(segment) }));
  const namings = focalSegments
    .flatMap(({ author, records }) => namingsOf(author, records))
    .toSorted((a, b) => causalOrder(a.segment, b.segment));
  const succession = root === null ? [] : successionOf(root, namings);
  const levels = new Map<PublicKey, number>();
  const agencies = new Map<PublicKey, Ranked<AgencyId>[]>();
  const cuts = new Map<PublicKey, Ranked<Cut>[]>();
  const countingFor = <Value>(key: PublicKey, writes: ReadonlyMap<PublicKey, Ranked<Value>[]>) =>
    (writes.get(key) ?? []).filter(({ level }) => level < (levels.get(key) ?? Number.POSITIVE_INFINITY));
  const focalCuts = (key: PublicKey): readonly Cut[] =>
    current(countingFor(key, cuts)).flatMap(({ value }) => (value === null ? [] : [value]));
  const within = (segment: PlacedSegment) =>
    focalCuts(segment.body.head.author).every((cut) => vouches(cut, segment, placed));

  /** Some line of namings that count leads from the root to the key. */
  const isNamed = (key: PublicKey): boolean => {
    const above = new Set([key]);
    // A set visits what is added to it while it is walked.
    for (const named of above) {
      for (const naming of namings) if (naming.key === named && within(naming.segment)) above.add(naming.by);
    }
    return root !== null && above.has(root);
  };

  for (let level = 0; level < succession.length || [...levels.values()].includes(level); level++) {
    const next = succession[level];
    if (next !== undefined && isNamed(next)) levels.set(next, level);
    for (const { segment, author, records } of focalSegments) {
      if (levels.get(author) !== level || !within(segment)) continue;
      for (const write of records.agencies) push(agencies, { ...write, level });
      for (const write of records.cuts) push(cuts, { ...write, level });
    }
    for (const [key, writes] of agencies) {
      const accepted = standing(writes).some(({ value }) => value === focalAgency);
      const outside = !levels.has(key) && !succession.slice(level + 1).includes(key);
      if (accepted && outside) levels.set(key, Math.max(level, succession.length - 1) + 1);
    }
  }

  const officeOf = (key: PublicKey): Office | 'root' | null => {
    if (key === root) return 'root';
    if (!succession.includes(key) || (levels.get(key) ?? Number.POSITIVE_INFINITY) >= succession.length)
      return null;
    return namings.find((each) => each.key === key)?.office ?? null;
  };
  const acceptances = (key: PublicKey) => standing(countingFor(key, agencies));
  const byFocalPoint = (key: PublicKey): readonly AgencyId[] => [
    ...(officeOf(key) === null ? [] : [focalAgency]),
    ...acceptances(key).flatMap(({ value }) => value ?? []),
  ];
  const ofAgency = agencyKeys(source, within, [...agencies.keys()], byFocalPoint);
  const agenciesOf = (key: PublicKey) => {
    const accepted = byFocalPoint(key);
    const vouched = [...ofAgency].flatMap(([agency, { steps }]) => (steps.has(key) ? [agency] : []));
    return [...vouched.filter((agency) => !accepted.includes(agency)), ...accepted];
  };
  return {
    agenciesOf: perKey((key) => new Set(agenciesOf(key))),
    shownAgency: perKey((key) => agenciesOf(key).at(-1) ?? null),
    cutsOf: perKey(focalCuts),
    endsIn: (key, agency) => {
      const { retirements, cuts: own } = ofAgency.get(agency) ?? NO_KEYS;
      return [...(retirements.get(key) ?? []), ...(own.get(key) ?? [])];
    },
    stepsIn: (key, agency) => ofAgency.get(agency)?.steps.get(key) ?? Number.POSITIVE_INFINITY,
    levelOf: (key) => levels.get(key) ?? Number.POSITIVE_INFINITY,
    isRetired: (key, agency) => ofAgency.get(agency)?.retirements.has(key) ?? false,
    officeOf: perKey(officeOf),
  };
}

const NO_KEYS: AgencyKeys = { steps: new Map(), cuts: new Map(), retirements: new Map() };

/** What the keys of each agency but the focal point say of each other, by agency in order. */
function agencyKeys(
  { segments, focalAgency, placed }: RosterSource,
  within: (segment: PlacedSegment) => boolean,
  keys: readonly PublicKey[],
  byFocalPoint: (key: PublicKey) => readonly AgencyId[],
): ReadonlyMap<AgencyId, AgencyKeys> {
  const accepted = new Map<AgencyId, PublicKey[]>();
  for (const key of keys) {
    for (const agency of byFocalPoint(key)) {
      if (agency !== focalAgency) accepted.set(agency, [...(accepted.get(agency) ?? []), key]);
    }
  }
  const speaking = segments.filter((segment) => segment.writesKeys && within(segment));
  return new Map(
    [...accepted]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([agency, ofIt]) => [
        agency,
        readAgencyKeys({ agency, accepted: ofIt, segments: speaking, placed }),
      ]),
  );
}

/** Roster records travel in segments of the focal point's own records, or the segment is refused. */
export function writesOnlyFocal(segment: PlacedSegment, focalAgency: AgencyId): boolean {
  return [...segment.body.owners].every((owner) => owner === 'focal' || owner === focalAgency);
}

function namingsOf(by: PublicKey, { offices }: RosterRecords): readonly (Naming & { office: Office })[] {
  return offices.flatMap(({ key, value, segment }) =>
    value === null || key === by ? [] : [{ by, key, segment, office: value }],
  );
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

function push<Value>(lists: Map<PublicKey, Ranked<Value>[]>, write: Ranked<Value>): void {
  const list = lists.get(write.key);
  if (list === undefined) lists.set(write.key, [write]);
  else list.push(write);
}
