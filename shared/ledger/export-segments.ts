import { knows } from './causal-index.ts';
import { headsOf } from './heads-of.ts';
import { isPlaced, type HeldSegment } from './held-segment.ts';
import type { ExportFilter } from './ledger-api.ts';
import type { LedgerState } from './ledger-state.ts';
import type { SignedSegment } from './types.ts';

/**
 * Segments to hand on, causes first: all that apply, and what they rest on even where it does not apply itself
 * (a revoked key's work that others had already seen), because a receiver would wait for it forever.
 */
export function exportSegments(
  state: LedgerState,
  { author, agency, waiting = false, since = [] }: ExportFilter,
): readonly SignedSegment[] {
  const wanted = ({ body }: HeldSegment) =>
    (author === undefined || body.head.author === author) &&
    (agency === undefined || state.agenciesOf(body.head.author).has(agency));
  const heads = headsOf(state.applied());
  const known = since.flatMap((hash) => state.intake.placed(hash) ?? []);
  const handedOn = state.placed().filter((segment) => {
    if (!wanted(segment) || known.some((head) => knows(head.place, segment.place))) return false;
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
