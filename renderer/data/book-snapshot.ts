import type { Instant, PlanId, PublicKey } from '#shared/ids.ts';

/** What was about to happen when the snapshot was made. */
export type SnapshotReason = 'import' | 'restore';

/** The state of a book at a moment, whole: it can be brought back though everything else is gone. */
export interface BookSnapshot {
  readonly id: string;
  readonly planId: PlanId;
  readonly at: Instant;
  readonly reason: SnapshotReason;
  readonly segments: number;
  readonly root: PublicKey | null;
  /**
   * Hashes of the attached files there were: their bytes stay beside the snapshot, not in it, so that ten snapshots do not
   * hold ten copies. Absent in snapshots of earlier versions.
   */
  readonly files?: readonly string[];
  /** A full copy with drafts and log, as "Sao lưu" writes it (docs/formats/package.md). */
  readonly pack: Uint8Array;
}

/** A snapshot without its bytes, for lists and rules. */
export type SnapshotHead = Omit<BookSnapshot, 'pack'>;
