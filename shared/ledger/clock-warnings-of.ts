import type { Instant, PublicKey } from '#shared/ids.ts';
import { infoOf, type PlacedSegment } from './held-segment.ts';
import type { LedgerState } from './ledger-state.ts';
import type { ClockWarning } from './types.ts';

/** Time zones and slow drift stay well under this. */
const TOLERANCE = 24 * 60 * 60 * 1000;

/** One notice per author, of its latest segment whose time cannot be right; the worst first. */
export function clockWarningsOf(state: LedgerState, now: Instant): readonly ClockWarning[] {
  const warnings = new Map<PublicKey, ClockWarning>();
  for (const segment of state.placed()) {
    const { author, time } = segment.body.head;
    const ahead = time - now;
    const behind = latestSeenBy(segment, state, now + TOLERANCE) - time;
    if (ahead < TOLERANCE && behind < TOLERANCE) continue;
    const info = infoOf(segment, state.roster.shownAgency(author));
    warnings.set(
      author,
      ahead >= TOLERANCE ? { info, kind: 'ahead', offBy: ahead } : { info, kind: 'behind', offBy: behind },
    );
  }
  return [...warnings.values()].toSorted((a, b) => b.offBy - a.offBy);
}

/** The latest believable time on what the segment rests on directly: a clock that runs ahead proves nothing. */
function latestSeenBy(segment: PlacedSegment, { intake }: LedgerState, believable: Instant): Instant {
  const { prev, deps } = segment.body.head;
  return [prev, ...deps].reduce((latest, hash) => {
    const seen = hash === null ? undefined : intake.get(hash)?.body.head.time;
    return seen === undefined || seen >= believable ? latest : Math.max(latest, seen);
  }, Number.NEGATIVE_INFINITY);
}
