import type { Instant, SegmentHash } from '#shared/ids.ts';
import { knows } from './causal-index.ts';
import { clockWarningsOf } from './clock-warnings-of.ts';
import { commitSegment } from './commit-segment.ts';
import { digestOf } from './digest-of.ts';
import { exportSegments } from './export-segments.ts';
import { fieldState, fieldHistory, listConflicts } from './field-access.ts';
import { forksOf } from './forks-of.ts';
import { hashesOf, headsOf } from './heads-of.ts';
import { causalOrder, infoOf, isPlaced, type HeldSegment } from './held-segment.ts';
import { chainEndsOf, keysOf } from './keys-of.ts';
import type { Ledger } from './ledger-api.ts';
import { LedgerState } from './ledger-state.ts';
import { SEGMENT_VERSION } from './segment-body.ts';
import { receiveSegments } from './receive-segments.ts';
import { refusalOf, RejectedSegments } from './refusals.ts';
import type { Change, LedgerOptions, ReceiveReport, SegmentInfo, SignedSegment, Signer } from './types.ts';
import { verifySegments } from './verify-segments.ts';
import { viewAsOf } from './view-as-of.ts';
import { waitingOf } from './waiting-of.ts';

/** An empty ledger of one plan. */
export function createLedger(options: LedgerOptions): Ledger {
  return new SegmentLedger(new LedgerState(options));
}

/**
 * The ledger of segments that this program verified before it stored them: hashes are checked again (disks rot),
 * signatures are not. What does not match is listed under `refused()` and can be received again from another copy.
 */
export async function loadLedger(
  options: LedgerOptions,
  segments: readonly SignedSegment[],
): Promise<Ledger> {
  const state = new LedgerState(options);
  const rejected = new RejectedSegments();
  const distinct = [...new Map(segments.map((segment) => [segment.hash, segment])).values()];
  const verdicts = await verifySegments(distinct, options.planId, 'stored-by-us');
  const held = verdicts.flatMap((verdict) => {
    if (verdict.held === null) rejected.add(verdict);
    return verdict.held ?? [];
  });
  state.add(held);
  return new SegmentLedger(state, rejected);
}

class SegmentLedger implements Ledger {
  private state: LedgerState;
  private readonly rejected: RejectedSegments;
  private readonly listeners = new Set<() => void>();
  private changes = 0;
  /** Commits and receptions take turns: two commits at once would give out the same number twice. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(state: LedgerState, rejected = new RejectedSegments()) {
    this.state = state;
    this.rejected = rejected;
  }

  get options(): LedgerOptions {
    return this.state.options;
  }

  get version(): number {
    return this.changes;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  commit(changes: readonly Change[], signer: Signer, now: Instant): Promise<SignedSegment> {
    return this.inTurn(async () => {
      const held = await commitSegment(this.state, changes, signer, now);
      this.state.add([held]);
      this.changed();
      return held.signed;
    });
  }

  async receive(segments: readonly SignedSegment[]): Promise<ReceiveReport> {
    const [report] = await this.receiveFiles([segments]);
    return report as ReceiveReport;
  }

  receiveFiles(files: readonly (readonly SignedSegment[])[]): Promise<readonly ReceiveReport[]> {
    return this.inTurn(async () => {
      const reports = await receiveSegments(files, () => this.state, this.rejected);
      if (reports.some(({ known }, index) => known.length < (files[index] ?? []).length)) this.changed();
      return reports;
    });
  }

  forget(hashes: readonly SegmentHash[]): readonly SignedSegment[] {
    const { state, removed } = this.state.without(hashes);
    for (const hash of hashes) this.rejected.delete(hash);
    // Causes first, so that they can be received again in this order.
    const inOrder = [
      ...removed.filter(isPlaced).toSorted(causalOrder),
      ...removed.filter((held) => !isPlaced(held)),
    ];
    if (removed.length > 0) {
      this.state = state;
      this.changed();
    }
    return inOrder.map(({ signed }) => signed);
  }

  adoptRoot(root: LedgerOptions['root']): void {
    this.state.setOptions({ ...this.options, root });
    this.changed();
  }

  setSelf(self: LedgerOptions['self']): void {
    this.state.setOptions({ ...this.options, self });
    this.changed();
  }

  read(entity: string) {
    return this.state.projection.read(entity);
  }

  entities(prefix: string) {
    return this.state.projection.entities(prefix);
  }

  field(entity: string, field: string) {
    return fieldState(this.state, entity, field);
  }

  history(entity: string, field: string) {
    return fieldHistory(this.state, entity, field);
  }

  knows(later: SegmentHash, earlier: SegmentHash): boolean {
    const [one, other] = [this.state.intake.placed(later), this.state.intake.placed(earlier)];
    return one !== undefined && other !== undefined && knows(one.place, other.place);
  }

  asOf(segments: SegmentHash | readonly SegmentHash[]) {
    return viewAsOf(this.state, typeof segments === 'string' ? [segments] : segments);
  }

  conflicts() {
    return listConflicts(this.state);
  }

  segments(): readonly SegmentInfo[] {
    return this.state.applied().map((held) => this.info(held));
  }

  signed(hash: SegmentHash): SignedSegment | undefined {
    return this.state.intake.get(hash)?.signed;
  }

  export(filter: Parameters<Ledger['export']>[0] = {}) {
    return exportSegments(this.state, filter);
  }

  heads(): readonly SegmentHash[] {
    return hashesOf(headsOf(this.state.applied()));
  }

  waiting() {
    return [...this.state.intake.all()].flatMap(
      (held) => waitingOf(held, this.state, this.state.shownAgency(held.body.head.author)) ?? [],
    );
  }

  refused() {
    const held = [...this.state.intake.all()].flatMap(
      (segment) => refusalOf(segment, this.state.shownAgency(segment.body.head.author)) ?? [],
    );
    return [...held, ...this.rejected.all()];
  }

  forks() {
    return forksOf([...this.state.intake.all()].map(({ signed, body }) => ({ hash: signed.hash, body })));
  }

  keys() {
    return keysOf(this.state);
  }

  chainEnds(key: SegmentInfo['author']) {
    return chainEndsOf(this.state, key);
  }

  hasApplied(hash: SegmentHash): boolean {
    return this.state.intake.get(hash)?.standing === 'applied';
  }

  unreadable(): readonly SegmentInfo[] {
    return this.state
      .applied()
      .filter(({ body }) => body.head.version > SEGMENT_VERSION)
      .map((held) => this.info(held));
  }

  clockWarnings(now: Instant) {
    return clockWarningsOf(this.state, now);
  }

  digest(): Promise<string> {
    return digestOf(this.state);
  }

  private info(held: HeldSegment): SegmentInfo {
    return infoOf(held, this.state.shownAgency(held.body.head.author));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work);
    // The next one runs whether this one failed or not; its caller hears of the failure.
    this.turn = result.catch(() => undefined);
    return result;
  }

  private changed(): void {
    this.changes++;
    for (const listener of this.listeners) listener();
  }
}
