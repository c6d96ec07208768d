import type { AgencyId } from '#shared/ids.ts';
import { infoOf, isPlaced, type HeldSegment } from './held-segment.ts';
import type { LedgerState } from './ledger-state.ts';
import { endsOf } from './standing-of.ts';
import type { WaitingReason, WaitingSegment } from './types.ts';

/** What a verified segment waits for as things stand, or null when it does not wait. */
export function waitingOf(
  held: HeldSegment,
  state: LedgerState,
  agency: AgencyId | null,
): WaitingSegment | null {
  const reason = reasonOf(held, state);
  return reason === null ? null : { info: infoOf(held, agency), reason };
}

function reasonOf(held: HeldSegment, state: LedgerState): WaitingReason | null {
  switch (held.standing) {
    case 'missing': {
      const { intake } = state;
      if (!isPlaced(held)) return { kind: 'missing', hashes: intake.missingFor(held) };
      const cuts = endsOf(held, state.agenciesOf(held.body.head.author), state).flat();
      return { kind: 'missing', hashes: cuts.filter((hash) => intake.placed(hash) === undefined) };
    }
    case 'no-root':
    case 'unknown-author':
      return { kind: held.standing };
    default:
      return null;
  }
}
