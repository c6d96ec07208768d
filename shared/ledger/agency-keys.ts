import type { AgencyId, PublicKey, SegmentHash } from '#shared/ids.ts';
import { vouches, type Cut } from './cut.ts';
import { hashOf, type PlacedSegment } from './held-segment.ts';
import { current, signedOverBy, type RosterWrite, type SignedOver } from './roster-records.ts';

/** What the keys of one ordinary agency say of each other. */
export interface AgencyKeys {
  /**
   * How far a key stands from the focal point's word: 0 when the focal point accepted it, one more for each key that
   * vouched for the next; a successor keeps its predecessor's place. Keys that nobody vouches for are not in it.
   */
  readonly steps: ReadonlyMap<PublicKey, number>;
  /** Where keys nearer to the focal point's word ended the work of one further away (`cut`). */
  readonly cuts: ReadonlyMap<PublicKey, readonly Cut[]>;
  /** A key that signed over to its successor counts up to the segment in which it did. */
  readonly retirements: ReadonlyMap<PublicKey, readonly Cut[]>;
}

/** A segment by which a key speaks of other keys of its agency, and of nothing that another agency owns. */
interface Statement {
  readonly segment: PlacedSegment;
  readonly over: readonly SignedOver[];
}

/**
 * Works the keys of an agency out from those the focal point accepted, one step further each time, so that nothing rests
 * on the order of arrival: when a step is read, everything nearer is settled, and only what is nearer ends a key's work. So
 * the finder of a second laptop cannot lock the first one out, and two machines cannot end each other and leave nobody.
 */
export function readAgencyKeys(source: {
  readonly agency: AgencyId;
  /** By the focal point's roster. */
  readonly accepted: readonly PublicKey[];
  /** Segments with `key/…` records that lie within what the focal point accepted of their author. */
  readonly segments: readonly PlacedSegment[];
  readonly placed: (hash: SegmentHash) => PlacedSegment | undefined;
}): AgencyKeys {
  const { accepted, placed } = source;
  const statements = statementsOf(source.segments, source.agency);
  const steps = new Map(accepted.map((key) => [key, 0]));
  const cuts = new Map<PublicKey, readonly Cut[]>();
  const retirements = new Map<PublicKey, readonly Cut[]>();
  const said = new Map<PublicKey, (RosterWrite<Cut> & { readonly step: number })[]>();

  /** What the key says and may still say: within what ended its work, its own farewell included. */
  const inUse = (key: PublicKey, step: number): readonly Statement[] => {
    const nearer = (said.get(key) ?? []).filter((write) => write.step < step);
    const ends = current(nearer).flatMap(({ value }) => (value === null ? [] : [value]));
    if (ends.length > 0) cuts.set(key, ends);
    const within = (each: Statement, by: readonly Cut[]) =>
      by.every((cut) => vouches(cut, each.segment, placed));
    const uncut = (statements.get(key) ?? []).filter((each) => within(each, ends));
    const farewells = uncut
      .filter(({ over }) => over.some(({ retires }) => retires))
      .map(({ segment }): Cut => [hashOf(segment)]);
    if (farewells.length > 0) retirements.set(key, farewells);
    return uncut.filter((each) => within(each, farewells));
  };

  let here = [...steps.keys()];
  for (let step = 0; here.length > 0; step++) {
    const next = new Set<PublicKey>();
    // A successor takes its predecessor's place, so that it is walked in the same step: the list grows under the walk.
    for (const by of here) {
      for (const { segment, over } of inUse(by, step)) {
        for (const { key, retires, cut } of over) {
          if (cut !== undefined) push(said, key, { key, value: cut, segment, step });
          if (steps.has(key)) continue;
          if (retires) {
            steps.set(key, step);
            here.push(key);
          } else next.add(key);
        }
      }
    }
    here = [...next].filter((key) => !steps.has(key));
    for (const key of here) steps.set(key, step + 1);
  }
  return { steps, cuts, retirements };
}

function statementsOf(
  segments: readonly PlacedSegment[],
  agency: AgencyId,
): ReadonlyMap<PublicKey, readonly Statement[]> {
  const statements = new Map<PublicKey, Statement[]>();
  for (const segment of segments) {
    const { owners, head } = segment.body;
    if (![...owners].every((owner) => owner === null || owner === agency)) continue;
    const over = signedOverBy(segment);
    if (over.length > 0) push(statements, head.author, { segment, over });
  }
  return statements;
}

function push<Item>(lists: Map<PublicKey, Item[]>, key: PublicKey, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
