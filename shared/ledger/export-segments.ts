import { knows } from './causal-index.ts';
import { headsOf } from './heads-of.ts';
import { isPlaced, type HeldSegment } from './held-segment.ts';
import type { Ledger } from './ledger-api.ts';
import type { LedgerState } from './ledger-state.ts';
import type { SignedSegment } from './types.ts';

/**
 * Segments to hand on, causes first: all that apply, and what they rest on even where it does not apply itself
 * (a revoked key's work that others had already seen), because a receiver would wait for it forever.
 */
export function exportSegments(
  state: LedgerState,
  { author, waiting = false }: NonNullable<Parameters<Ledger['export']>[0]>,
): readonly SignedSegment[] {
  const wanted = (held: HeldSegment) => author === undefined || held.body.head.author === author;
  const heads = headsOf(state.applied());
  const handedOn = state.placed().filter((segment) => {
    if (!wanted(segment)) return false;
    if (segment.standing === 'applied') return true;
    return (waiting && isWaiting(segment)) || heads.some((head) => knows(head.place, segment.place));
  });
  const unplaced = waiting
    ? [...state.intake.all()].filter((held) => !isPlaced(held) && isWaiting(held) && wanted(held))
    : [];
  return [...handedOn, ...unplaced.toSorted(byChain)].map(({ signed }) => signed);
}

function isWaiting({ standing }: HeldSegment): boolean {
  return standing === 'missing' || standing === 'no-root' || standing === 'unknown-author';
}

function byChain(a: HeldSegment, b: HeldSegment): number {
  const one = a.body.head;
  const other = b.body.head;
  if (one.author !== other.author) return one.author < other.author ? -1 : 1;
  return one.n - other.n || (a.signed.hash < b.signed.hash ? -1 : 1);
}
