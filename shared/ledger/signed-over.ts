import type { AgencyId, PublicKey, SegmentHash } from '#shared/ids.ts';
import type { PlacedSegment } from './held-segment.ts';
import { hashOf } from './held-segment.ts';
import { signedOverBy, type SignedOver } from './roster-records.ts';
import { vouches, type Cut } from './cut.ts';

/** What accepted keys of ordinary agencies say of other keys of theirs. */
interface SignedOverKeys {
  readonly agencies: ReadonlyMap<PublicKey, ReadonlySet<AgencyId>>;
  /** A key that signed over to its successor counts up to the segment in which it did. */
  readonly retirements: ReadonlyMap<PublicKey, readonly Cut[]>;
}

/**
 * A new key of the same agency counts when an accepted one vouches for it, and so on from there: the smallest set of
 * keys that can be reached, whatever the order of arrival. The focal point's own keys are the roster's affair.
 */
export function readSignedOver(source: {
  readonly segments: readonly PlacedSegment[];
  readonly focalAgency: AgencyId;
  /** By the focal point's roster. */
  readonly accepted: readonly (readonly [PublicKey, readonly AgencyId[]])[];
  /** The segment lies within what the focal point accepted of its author. */
  readonly within: (segment: PlacedSegment) => boolean;
  readonly placed: (hash: SegmentHash) => PlacedSegment | undefined;
}): SignedOverKeys {
  const { focalAgency, accepted, within, placed } = source;
  const statements = source.segments
    .filter((segment) => segment.writesKeys && within(segment))
    .map((segment) => ({ segment, author: segment.body.head.author, over: signedOverBy(segment) }));
  const retirements = new Map<PublicKey, Cut[]>();
  for (const { segment, author, over } of statements) {
    if (!over.some(({ retires }) => retires)) continue;
    retirements.set(author, [...(retirements.get(author) ?? []), [hashOf(segment)]]);
  }
  const used = statements.filter(({ segment, author }) =>
    (retirements.get(author) ?? []).every((cut) => vouches(cut, segment, placed)),
  );
  const trusted = new Map(accepted.map(([key, of]) => [key, new Set(of)]));
  const signed = new Map<PublicKey, Set<AgencyId>>();
  const mayWrite = (segment: PlacedSegment, of: ReadonlySet<AgencyId>) =>
    [...segment.body.owners].every(
      (owner) => owner === null || of.has(owner === 'focal' ? focalAgency : owner),
    );
  const vouchedFor = ({ segment, author, over }: (typeof statements)[number]): readonly SignedOver[] => {
    const of = trusted.get(author);
    if (of === undefined || !mayWrite(segment, of)) return [];
    return over.filter(({ agency }) => agency !== focalAgency);
  };
  for (let grew = true; grew;) {
    grew = false;
    for (const { agency, key } of used.flatMap(vouchedFor)) {
      const of = trusted.get(key) ?? new Set();
      if (of.has(agency)) continue;
      trusted.set(key, of.add(agency));
      signed.set(key, (signed.get(key) ?? new Set()).add(agency));
      grew = true;
    }
  }
  return { agencies: signed, retirements };
}
