import type { AgencyId, PublicKey, SegmentHash } from '#shared/ids.ts';
import {
  causalOrder,
  hashOf,
  holdSegment,
  isPlaced,
  type HeldSegment,
  type PlacedSegment,
} from './held-segment.ts';
import { Intake } from './intake.ts';
import { Projection } from './projection.ts';
import { restingOn } from './resting-on.ts';
import { readRoster, type Roster } from './roster.ts';
import { agenciesOf, standingOf, type Authority } from './standing-of.ts';
import type { LedgerOptions } from './types.ts';

/**
 * The set of verified segments and what follows from it: order, roster, standings, projection.
 * Synchronous; what it holds depends on the set only, never on how it arrived.
 */
export class LedgerState {
  readonly intake = new Intake();
  projection = new Projection();
  private opts: LedgerOptions;
  private rosterNow: Roster;
  private readonly rosterSegments: PlacedSegment[] = [];
  /** Placed, but the end of its author's revocation is not here yet. */
  private heldBack = false;
  /** Sorted when first asked for after a change. */
  private inOrder: readonly PlacedSegment[] | null = null;
  private appliedInOrder: readonly PlacedSegment[] | null = null;
  private readonly chainEnds = new Map<PublicKey, PlacedSegment>();

  constructor(options: LedgerOptions) {
    this.opts = options;
    this.rosterNow = this.readRoster();
  }

  get options(): LedgerOptions {
    return this.opts;
  }

  get roster(): Roster {
    return this.rosterNow;
  }

  get authority(): Authority {
    return { options: this.opts, roster: this.rosterNow, placed: (hash) => this.intake.placed(hash) };
  }

  /** Takes segments in that are not held yet; returns all that apply by it, those that had waited included. */
  add(segments: readonly HeldSegment[]): readonly PlacedSegment[] {
    const found = segments.flatMap((segment) => this.intake.add(segment));
    const roster = found.filter(({ writesRoster, writesKeys }) => writesRoster || writesKeys);
    this.rosterSegments.push(...roster);
    for (const segment of found) this.noteChainEnd(segment);
    return roster.length > 0 || this.heldBack ? this.judgeAll() : this.judge(found);
  }

  /** Other answers to "who is the focal point" and "who am I": everything is judged anew. */
  setOptions(options: LedgerOptions): readonly PlacedSegment[] {
    this.opts = options;
    return this.judgeAll();
  }

  /** A state without the given segments and all that rests on them, and what was left out. */
  without(hashes: readonly SegmentHash[]): { readonly state: LedgerState; readonly removed: HeldSegment[] } {
    const unwanted = restingOn(hashes, [...this.intake.all()]);
    const state = new LedgerState(this.opts);
    const removed: HeldSegment[] = [];
    const kept: HeldSegment[] = [];
    for (const held of this.intake.all()) {
      if (unwanted.has(hashOf(held))) removed.push(held);
      else kept.push(holdSegment(held.signed, held.body));
    }
    state.add(kept);
    return { state, removed };
  }

  /** In causal order. */
  placed(): readonly PlacedSegment[] {
    this.inOrder ??= [...this.intake.all()].filter(isPlaced).toSorted(causalOrder);
    return this.inOrder;
  }

  /** In causal order. */
  applied(): readonly PlacedSegment[] {
    this.appliedInOrder ??= this.placed().filter(({ standing }) => standing === 'applied');
    return this.appliedInOrder;
  }

  /** Agencies a key may write for: by the roster, and this device's own key for its own agency before that. */
  agenciesOf(key: PublicKey): ReadonlySet<AgencyId> {
    return agenciesOf(key, this.authority);
  }

  /** The agency to show beside a key. */
  shownAgency(key: PublicKey): AgencyId | null {
    const { self } = this.opts;
    return this.rosterNow.shownAgency(key) ?? (self?.publicKey === key ? self.agency : null);
  }

  /** The last segment of an author's chain; of a fork's branches the longer, then the greater hash. */
  chainEnd(author: PublicKey): PlacedSegment | undefined {
    return this.chainEnds.get(author);
  }

  private judge(segments: readonly PlacedSegment[]): readonly PlacedSegment[] {
    this.inOrder = null;
    this.appliedInOrder = null;
    const { authority } = this;
    const applied: PlacedSegment[] = [];
    for (const segment of segments) {
      segment.standing = standingOf(segment, authority);
      if (segment.standing === 'missing') this.heldBack = true;
      if (segment.standing !== 'applied') continue;
      this.projection.add(segment);
      applied.push(segment);
    }
    return applied;
  }

  private judgeAll(): readonly PlacedSegment[] {
    this.rosterNow = this.readRoster();
    this.heldBack = false;
    const { authority } = this;
    const placed = [...this.intake.all()].filter(isPlaced);
    const before = new Set(placed.filter(({ standing }) => standing === 'applied'));
    const withdrawn = [...before].some((segment) => standingOf(segment, authority) !== 'applied');
    if (!withdrawn) return this.judge(placed.filter((segment) => !before.has(segment)));
    this.projection = new Projection();
    return this.judge(placed).filter((segment) => !before.has(segment));
  }

  private readRoster(): Roster {
    return readRoster({
      root: this.opts.root,
      focalAgency: this.opts.focalAgency,
      segments: this.rosterSegments,
      placed: (hash) => this.intake.placed(hash),
    });
  }

  private noteChainEnd(segment: PlacedSegment): void {
    const { author, n } = segment.body.head;
    const end = this.chainEnds.get(author);
    const longer = end === undefined || n > end.body.head.n;
    const greater = end !== undefined && n === end.body.head.n && hashOf(segment) > hashOf(end);
    if (longer || greater) this.chainEnds.set(author, segment);
  }
}
