import type { AgencyId, Instant, SegmentHash } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
import type { KeyInfo } from './keys-of.ts';
import type {
  Change,
  ClockWarning,
  FieldState,
  FieldWrite,
  Fork,
  LedgerOptions,
  ReceiveReport,
  RefusedSegment,
  SegmentInfo,
  SignedSegment,
  Signer,
  WaitingSegment,
} from './types.ts';

export type EntityFields = Readonly<Record<string, JsonValue>>;

/** What to hand on; without any of these everything that applies. */
export interface ExportFilter {
  /** Of one key only. */
  readonly author?: SegmentInfo['author'];
  /** Of all keys that write or wrote for one agency only. */
  readonly agency?: AgencyId;
  /** Waiting segments, too. */
  readonly waiting?: boolean;
  /** Without these and all they rest on: what a receiver with these heads has already. Unknown ones leave nothing out. */
  readonly since?: readonly SegmentHash[];
}

/** Read access to the projection: what everything outside the ledger works on. */
export interface LedgerView {
  /** Winning values of an entity; undefined when nobody wrote it. */
  read(entity: string): EntityFields | undefined;
  /** Ids of the entities whose id starts with the prefix, sorted. */
  entities(prefix: string): readonly string[];
}

/**
 * One plan's ledger: a set of immutable signed segments and their projection.
 * Receiving is commutative, associative and idempotent; all decisions follow causal order, never clocks.
 */
export interface Ledger extends LedgerView {
  readonly options: LedgerOptions;
  /** Grows by one with every change of the projection; for caches and for React. */
  readonly version: number;
  subscribe(listener: () => void): () => void;

  /** Signs the changes as one segment of this device's chain and applies it. Throws Problem `not-owner` for what the author may not write. */
  commit(changes: readonly Change[], signer: Signer, now: Instant): Promise<SignedSegment>;
  /** Verifies and applies; refused and waiting segments are kept apart and visible. Never throws for bad segments. */
  receive(segments: readonly SignedSegment[]): Promise<ReceiveReport>;
  /** The same for many files as one change of the projection: a report for each, in their order. */
  receiveFiles(files: readonly (readonly SignedSegment[])[]): Promise<readonly ReceiveReport[]>;
  /** Forgets segments (undo of an import) and everything that rests on them; returns what was removed. */
  forget(hashes: readonly SegmentHash[]): readonly SignedSegment[];
  /** Tells who the focal point is once a plan package brought its key; waiting segments may apply. */
  adoptRoot(root: LedgerOptions['root']): void;
  setSelf(self: LedgerOptions['self']): void;

  field(entity: string, field: string): FieldState | undefined;
  /** All writes of a field, oldest first in causal order. */
  history(entity: string, field: string): readonly FieldWrite[];
  /** The first was written knowing the second, or is it; false while either waits. Causal order, never clocks. */
  knows(later: SegmentHash, earlier: SegmentHash): boolean;
  /**
   * The projection as the author of this segment saw it when writing it (itself included); of several, e.g. the heads of
   * a ledger, what they and all they rest on say.
   */
  asOf(segments: SegmentHash | readonly SegmentHash[]): LedgerView;
  /** Entity and field of every field with concurrent values. */
  conflicts(): readonly { readonly entity: string; readonly field: string; readonly state: FieldState }[];

  segments(): readonly SegmentInfo[];
  signed(hash: SegmentHash): SignedSegment | undefined;
  /** Segments in causal order, as signed, to hand on. */
  export(filter?: ExportFilter): readonly SignedSegment[];
  /** Applied here, so that everything it rests on is here, too. */
  hasApplied(hash: SegmentHash): boolean;
  heads(): readonly SegmentHash[];
  waiting(): readonly WaitingSegment[];
  refused(): readonly RefusedSegment[];
  forks(): readonly Fork[];
  /** Every key heard of: whom it writes for, whether it is still in use. */
  keys(): readonly KeyInfo[];
  /** The last segments of a key's chain held here (several after a fork): what a revocation "up to here" names. */
  chainEnds(key: SegmentInfo['author']): readonly SegmentHash[];
  /** Segments written by a newer version of the program: kept and handed on, their content is not shown. */
  unreadable(): readonly SegmentInfo[];
  /** One notice per author whose clock is off by a day or more, judged against what it had seen and against `now`. */
  clockWarnings(now: Instant): readonly ClockWarning[];
  /** SHA-256 over segments and projection: equal on every device that holds the same set. */
  digest(): Promise<string>;
}
