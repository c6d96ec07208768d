import type { SegmentHash } from '#shared/ids.ts';
import { countShownFields } from './count-shown-fields.ts';
import { hashOf, infoOf, type HeldSegment, type PlacedSegment } from './held-segment.ts';
import type { LedgerState } from './ledger-state.ts';
import { refusalOf, type RejectedSegments } from './refusals.ts';
import type { ReceiveReport, RefusedSegment, SegmentInfo, SignedSegment, WaitingSegment } from './types.ts';
import { verifySegments } from './verify-segments.ts';
import { waitingOf } from './waiting-of.ts';

/** What one file of several brought. */
interface Brought {
  readonly given: readonly SignedSegment[];
  /** Verified, and held neither before nor by a file ahead of it. */
  readonly taken: ReadonlySet<SegmentHash>;
  readonly refused: readonly RefusedSegment[];
}

/**
 * Verifies what is not held yet, takes it in as one step and accounts for every segment given, file by file:
 * fresh + known + waiting + refused = given. A segment that stands in several files is fresh in the first of them.
 */
export async function receiveSegments(
  files: readonly (readonly SignedSegment[])[],
  currentState: () => LedgerState,
  rejected: RejectedSegments,
): Promise<readonly ReceiveReport[]> {
  const taken = new Map<SegmentHash, HeldSegment>();
  const brought: Brought[] = [];
  for (const given of files) {
    const { intake, options } = currentState();
    const unseen = distinct(given).filter(({ hash }) => !taken.has(hash) && intake.get(hash) === undefined);
    const verdicts = await verifySegments(unseen, options.planId);
    const refused = verdicts.flatMap((verdict) => (verdict.held === null ? rejected.add(verdict) : []));
    const sound = verdicts.flatMap(({ held }) => held ?? []);
    for (const held of sound) taken.set(hashOf(held), held);
    brought.push({ given, taken: new Set(sound.map(hashOf)), refused });
  }
  const state = currentState();
  const applied = state.add([...taken.values()]);
  for (const hash of taken.keys()) rejected.delete(hash);
  const counts = countShownFields(applied, state.projection);
  const byFile = appliedByFile(applied, brought);
  return brought.map((file, index) => {
    const ofFile = byFile[index] ?? [];
    return reportOf(file, ofFile, state, sum(ofFile, counts));
  });
}

function reportOf(
  { given, taken, refused }: Brought,
  applied: readonly PlacedSegment[],
  state: LedgerState,
  fieldsChanged: number,
): ReceiveReport {
  const info = (held: HeldSegment): SegmentInfo => infoOf(held, state.shownAgency(held.body.head.author));
  const refusedHashes = new Set(refused.map(({ hash }) => hash));
  const hashes = distinct(given).map(({ hash }) => hash);
  const accounted = hashes
    .filter((hash) => !refusedHashes.has(hash))
    .map((hash) => account(hash, state, taken.has(hash)));
  return {
    fresh: applied.filter((held) => taken.has(hashOf(held))).map(info),
    known: [...accounted.flatMap(({ known }) => known ?? []), ...repeated(given)],
    waiting: accounted.flatMap(({ waiting }) => waiting ?? []),
    refused: [...refused, ...accounted.flatMap((entry) => entry.refused ?? [])],
    released: applied.filter((held) => !taken.has(hashOf(held))).map(info),
    fieldsChanged,
  };
}

/**
 * What applies by each file. A segment that had waited counts with the first file of its author that brought something,
 * which closed the gap; without one, with the first file that brought anything (the roster that knows its key).
 */
function appliedByFile(
  applied: readonly PlacedSegment[],
  brought: readonly Brought[],
): readonly (readonly PlacedSegment[])[] {
  const files: PlacedSegment[][] = brought.map(() => []);
  const bringer = new Map<SegmentHash, number>();
  for (const [index, { taken }] of brought.entries()) for (const hash of taken) bringer.set(hash, index);
  const fileOfAuthor = new Map<string, number>();
  for (const held of applied) {
    const index = bringer.get(hashOf(held));
    const { author } = held.body.head;
    if (index === undefined) continue;
    fileOfAuthor.set(author, Math.min(index, fileOfAuthor.get(author) ?? index));
  }
  const first = Math.max(
    0,
    brought.findIndex(({ taken }) => taken.size > 0),
  );
  for (const held of applied) {
    const index = bringer.get(hashOf(held)) ?? fileOfAuthor.get(held.body.head.author) ?? first;
    files[index]?.push(held);
  }
  return files;
}

function sum(segments: readonly PlacedSegment[], counts: ReadonlyMap<PlacedSegment, number>): number {
  return segments.reduce((total, segment) => total + (counts.get(segment) ?? 0), 0);
}

function distinct(given: readonly SignedSegment[]): readonly SignedSegment[] {
  const seen = new Set<SegmentHash>();
  return given.filter(({ hash }) => !seen.has(hash) && seen.add(hash));
}

function repeated(given: readonly SignedSegment[]): readonly SegmentHash[] {
  const seen = new Set<SegmentHash>();
  return given.flatMap(({ hash }) => {
    const again = seen.has(hash);
    seen.add(hash);
    return again ? [hash] : [];
  });
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
