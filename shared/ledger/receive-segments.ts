import type { SegmentHash } from '#shared/ids.ts';
import { countShownFields } from './count-shown-fields.ts';
import { hashOf, infoOf, type HeldSegment } from './held-segment.ts';
import type { LedgerState } from './ledger-state.ts';
import { refusalOf, type RejectedSegments } from './refusals.ts';
import type { ReceiveReport, RefusedSegment, SegmentInfo, SignedSegment, WaitingSegment } from './types.ts';
import { verifySegments } from './verify-segments.ts';
import { waitingOf } from './waiting-of.ts';

/**
 * Verifies what is not held yet, takes it in and accounts for every segment given:
 * fresh + known + waiting + refused = given.
 */
export async function receiveSegments(
  given: readonly SignedSegment[],
  currentState: () => LedgerState,
  rejected: RejectedSegments,
): Promise<ReceiveReport> {
  const repeated: SegmentHash[] = [];
  const distinct = new Map<SegmentHash, SignedSegment>();
  for (const segment of given) {
    if (distinct.has(segment.hash)) repeated.push(segment.hash);
    else distinct.set(segment.hash, segment);
  }
  const before = currentState();
  const unseen = [...distinct.values()].filter(({ hash }) => before.intake.get(hash) === undefined);
  const verdicts = await verifySegments(unseen, before.options.planId);
  const refused = verdicts.flatMap((verdict) => (verdict.held === null ? rejected.add(verdict) : []));
  const taken = verdicts.flatMap(({ held }) => held ?? []);

  const state = currentState();
  const applied = state.add(taken);
  for (const held of taken) rejected.delete(hashOf(held));
  const takenHashes = new Set(taken.map(hashOf));
  const info = (held: HeldSegment): SegmentInfo => infoOf(held, state.shownAgency(held.body.head.author));
  const refusedHashes = new Set(refused.map(({ hash }) => hash));
  const accounted = [...distinct.keys()]
    .filter((hash) => !refusedHashes.has(hash))
    .map((hash) => account(hash, state, takenHashes.has(hash)));
  return {
    fresh: applied.filter((held) => takenHashes.has(hashOf(held))).map(info),
    known: [...accounted.flatMap(({ known }) => known ?? []), ...repeated],
    waiting: accounted.flatMap(({ waiting }) => waiting ?? []),
    refused: [...refused, ...accounted.flatMap((entry) => entry.refused ?? [])],
    released: applied.filter((held) => !takenHashes.has(hashOf(held))).map(info),
    fieldsChanged: countShownFields(applied, state.projection),
  };
}

interface Account {
  readonly known?: SegmentHash;
  readonly waiting?: WaitingSegment;
  readonly refused?: RefusedSegment;
}

function account(hash: SegmentHash, state: LedgerState, isNew: boolean): Account {
  const held = state.intake.get(hash);
  if (held === undefined) return {};
  const agency = state.shownAgency(held.body.head.author);
  const waiting = waitingOf(held, state, agency);
  if (waiting !== null) return { waiting };
  const refused = refusalOf(held, agency);
  if (refused !== null) return { refused };
  return isNew ? {} : { known: hash };
}
