import type { AgencyId, Instant, PlanId, PublicKey, SegmentHash } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';

/** Fields written on one entity. A deletion is a value too (withdrawal with reason); absence never deletes. */
export interface Change {
  /** E.g. `rep/so-y-te/I.7/2024-Q3`; the owner is part of the id (see entities.ts). */
  readonly entity: string;
  readonly fields: Readonly<Record<string, JsonValue>>;
}

/** Who can sign. In the desktop program the key never leaves the main process. */
export interface Signer {
  readonly publicKey: PublicKey;
  /** Ed25519 signature (64 bytes) over the given bytes. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** A segment as it travels and is stored: exact bytes, never re-serialised by a receiver. */
export interface SignedSegment {
  readonly hash: SegmentHash;
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
}

/** What is known of a segment without its changes. */
export interface SegmentInfo {
  readonly hash: SegmentHash;
  readonly author: PublicKey;
  /** 1, 2, 3 … in the author's chain. */
  readonly n: number;
  readonly prev: SegmentHash | null;
  /** Heads of the others' segments the author had seen. */
  readonly deps: readonly SegmentHash[];
  /** The author's clock; shown, used to order what is concurrent, never believed. */
  readonly time: Instant;
  /** By the roster; null while the key is unknown. */
  readonly agency: AgencyId | null;
  readonly changeCount: number;
}

export interface FieldWrite {
  readonly value: JsonValue;
  readonly writer: SegmentInfo;
}

/** A multi-value register: the shown winner and, when written concurrently, the others. */
export interface FieldState extends FieldWrite {
  readonly others: readonly FieldWrite[];
}

export type WaitingReason =
  | { readonly kind: 'missing'; readonly hashes: readonly SegmentHash[] }
  | { readonly kind: 'unknown-author' }
  | { readonly kind: 'no-root' };

export interface WaitingSegment {
  readonly info: SegmentInfo;
  readonly reason: WaitingReason;
}

export type RefusalCode =
  'not-owner' | 'broken-chain' | 'revoked' | 'bad-signature' | 'malformed' | 'other-plan';

export interface RefusedSegment {
  readonly hash: SegmentHash;
  readonly info: SegmentInfo | null;
  readonly code: RefusalCode;
  /** Vietnamese, for the officer. */
  readonly message: string;
}

/** fresh + known + waiting + refused = segments given: counts in = counts out. */
export interface ReceiveReport {
  readonly fresh: readonly SegmentInfo[];
  readonly known: readonly SegmentHash[];
  readonly waiting: readonly WaitingSegment[];
  readonly refused: readonly RefusedSegment[];
  /** Segments given earlier that could be applied now because a gap closed. */
  readonly released: readonly SegmentInfo[];
  /** Field values that became visible by this call. */
  readonly fieldsChanged: number;
}

/** Same author, same number, two hashes: a copied profile or a restored backup went on. */
export interface Fork {
  readonly author: PublicKey;
  readonly n: number;
  readonly hashes: readonly SegmentHash[];
}

/** A computer whose clock cannot be right. Nothing follows from it but this notice: clocks decide nothing. */
export interface ClockWarning {
  /** The latest segment that shows it. */
  readonly info: SegmentInfo;
  /** Ahead of this computer's clock, or behind a segment its author had already seen when writing. */
  readonly kind: 'ahead' | 'behind';
  /** By how much, in milliseconds; at least a day. */
  readonly offBy: number;
}

export interface LedgerOptions {
  readonly planId: PlanId;
  /** The focal point's key; null until a plan package (or this device being the focal point) tells it. */
  readonly root: PublicKey | null;
  /** Id of the agency that owns the plan, its roster, periods and reviews. */
  readonly focalAgency: AgencyId;
  /** This device's own key, trusted locally for its own agency before the roster knows it. */
  readonly self: { readonly publicKey: PublicKey; readonly agency: AgencyId } | null;
}
