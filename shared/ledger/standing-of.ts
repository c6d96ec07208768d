import type { AgencyId, PublicKey, SegmentHash } from '#shared/ids.ts';
import { vouches, type Cut } from './cut.ts';
import type { HeldSegment, PlacedSegment, Standing } from './held-segment.ts';
import { writesOnlyFocal, type Roster } from './roster.ts';
import type { LedgerOptions } from './types.ts';

/** What a placed segment is judged by. */
export interface Authority {
  readonly options: LedgerOptions;
  readonly roster: Roster;
  readonly placed: (hash: SegmentHash) => PlacedSegment | undefined;
}

/** Whether a placed segment applies, and if not, why. */
export function standingOf(segment: PlacedSegment, authority: Authority): Standing {
  const { options, placed } = authority;
  const { author } = segment.body.head;
  const agencies = agenciesOf(author, authority);
  if (agencies.size === 0) return options.root === null ? 'no-root' : 'unknown-author';
  const doubting = endsOf(segment, agencies, authority).filter((cut) => !vouches(cut, segment, placed));
  if (doubting.some((cut) => cut.some((hash) => placed(hash) === undefined))) return 'missing';
  if (doubting.length > 0) return 'revoked';
  if (segment.writesRoster && !writesOnlyFocal(segment, options.focalAgency)) return 'not-owner';
  for (const owner of segment.body.owners) {
    if (!mayWrite(agencies, owner, options.focalAgency)) return 'not-owner';
  }
  return 'applied';
}

/**
 * Where the author's work ends, by the focal point's word and by that of the agencies whose entities the segment writes;
 * of a segment that writes none of theirs, by all of the author's agencies.
 */
export function endsOf(
  { body: { owners, head } }: HeldSegment,
  agencies: ReadonlySet<AgencyId>,
  { options, roster }: Pick<Authority, 'options' | 'roster'>,
): readonly Cut[] {
  const concerned = [...agencies].filter(
    (agency) => owners.has(agency) || (agency === options.focalAgency && owners.has('focal')),
  );
  return [
    ...roster.cutsOf(head.author),
    ...(concerned.length === 0 ? [...agencies] : concerned).flatMap((agency) =>
      roster.endsIn(head.author, agency),
    ),
  ];
}

/** True when a member of these agencies may write what `owner` owns. Kinds no one knows yet are everybody's own. */
export function mayWrite(
  agencies: ReadonlySet<AgencyId>,
  owner: AgencyId | 'focal' | null,
  focalAgency: AgencyId,
): boolean {
  return owner === null || agencies.has(owner === 'focal' ? focalAgency : owner);
}

/** By the roster; this device's own key also for its own agency, before the roster knows it. */
export function agenciesOf(author: PublicKey, { options, roster }: Authority): ReadonlySet<AgencyId> {
  const { self } = options;
  const accepted = roster.agenciesOf(author);
  return self !== null && self.publicKey === author ? new Set([...accepted, self.agency]) : accepted;
}
