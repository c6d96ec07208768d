import type { AgencyId, PublicKey, SegmentHash } from '#shared/ids.ts';
import { vouches } from './cut.ts';
import type { PlacedSegment, Standing } from './held-segment.ts';
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
  const { options, roster, placed } = authority;
  const { author } = segment.body.head;
  const agencies = agenciesOf(author, authority);
  if (agencies.size === 0) return options.root === null ? 'no-root' : 'unknown-author';
  const doubting = roster.cutsOf(author).filter((cut) => !vouches(cut, segment, placed));
  if (doubting.some((cut) => cut.some((hash) => placed(hash) === undefined))) return 'missing';
  if (doubting.length > 0) return 'revoked';
  if (segment.writesRoster && !writesOnlyFocal(segment, options.focalAgency)) return 'not-owner';
  for (const owner of segment.body.owners) {
    if (!mayWrite(agencies, owner, options.focalAgency)) return 'not-owner';
  }
  return 'applied';
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
