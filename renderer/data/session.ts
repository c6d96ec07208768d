import type { Host, JournalEntry } from '#shared/contracts/host.ts';
import type { Instant, PlanId, SegmentHash } from '#shared/ids.ts';
import { inverseOf } from '#shared/ledger/inverse-of.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { Change, SignedSegment, Signer } from '#shared/ledger/types.ts';
import type { PackageManifest } from '#shared/package/types.ts';
import { createStore } from 'zustand/vanilla';
import type { AttachmentStore, FileContents } from './attachment-store.ts';
import type { BookDb } from './book-db.ts';
import { now } from './clock.ts';
import type { Profile } from './profile.ts';
import { toStored } from './segment-store.ts';

/** One thing an officer did, and the changes that take it back. */
export interface DoneStep {
  /** "Ghi báo cáo II.10", for "Hoàn tác …". */
  readonly label: string;
  readonly inverse: readonly Change[];
}

/**
 * An open book: profile, ledger and the two places where segments are kept.
 * Use cases are its only callers that write. Writes queue, so that two quick actions cannot overtake each other.
 */
export class Session {
  readonly host: Host;
  readonly db: BookDb;
  readonly profile: Profile;
  readonly ledger: Ledger;
  readonly attachments: AttachmentStore;
  private readonly signer: Signer;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly done: DoneStep[] = [];
  /** Told as failed, yet perhaps in the journal: they must leave it before their numbers are given out again. */
  private unsettled: readonly SegmentHash[] = [];
  /** When the last change reached both stores; null before the first one of this session. */
  readonly savedAt = createStore<Instant | null>(() => null);

  constructor(parts: {
    host: Host;
    db: BookDb;
    profile: Profile;
    ledger: Ledger;
    attachments: AttachmentStore;
  }) {
    this.host = parts.host;
    this.db = parts.db;
    this.profile = parts.profile;
    this.ledger = parts.ledger;
    this.attachments = parts.attachments;
    this.signer = { publicKey: parts.profile.publicKey, sign: (message) => parts.host.keys.sign(message) };
  }

  get planId(): PlanId {
    return this.profile.planId;
  }

  /** Signs with the device key (manifests of packages). */
  get deviceSigner(): Signer {
    return this.signer;
  }

  /** Whom packages of this machine name as their author, with where encrypted answers go to. */
  async packageAuthor(): Promise<PackageManifest['author']> {
    const { publicKey, agency, agencyName, person } = this.profile;
    const encryptTo = await this.host.keys.address('current');
    return { publicKey, agency, agencyName, person, encryptTo };
  }

  /**
   * Writes one segment: one officer's intent, one undo step. Returns after journal and database have it.
   * Throws Problem when the changes are not this agency's, or when it could not be stored (then nothing changed).
   */
  commit(label: string, changes: readonly Change[]): Promise<SignedSegment> {
    return this.inTurn(async () => {
      const inverse = inverseOf(this.ledger, changes);
      const segment = await this.write(changes);
      this.done.push({ label, inverse });
      return segment;
    });
  }

  /**
   * As `commit`, for what no undo may take back: the plan as issued.
   *
   * @param signer another key than this machine's: the one from the safe
   */
  commitForGood(changes: readonly Change[], signer: Signer = this.signer): Promise<SignedSegment> {
    return this.inTurn(() => this.write(changes, signer));
  }

  /** As `commitForGood`, for work that already has its turn (`inTurn`). */
  commitInTurn(changes: readonly Change[]): Promise<SignedSegment> {
    return this.write(changes);
  }

  /** Takes back the last step by a new segment; null when there is nothing to take back. */
  undo(): Promise<string | null> {
    return this.inTurn(async () => {
      const step = this.done.at(-1);
      if (!step) return null;
      await this.write(step.inverse);
      this.done.pop();
      return step.label;
    });
  }

  get lastStep(): DoneStep | null {
    return this.done.at(-1) ?? null;
  }

  /** How many segments this machine has written into the plan. */
  ownSegments(): number {
    return this.ledger.segments().filter(({ author }) => author === this.profile.publicKey).length;
  }

  /** Runs work that must not overlap with a commit (imports). */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work, work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Own work: journal first (fsynced, outside the browser profile), then the database. One segment is one file there,
   * so a power failure leaves it whole or absent.
   */
  async store(segments: readonly SignedSegment[]): Promise<void> {
    await this.host.journal.append(segments.map((segment) => this.journalEntry(segment)));
    await this.put(segments);
    this.savedAt.setState(now());
  }

  /**
   * What came in files, all or nothing whenever the power fails: the database's one transaction decides, and a journal
   * that broke off is filled up from it at the next start.
   *
   * @param alongside written in the same transaction; `takeBack` undoes it when the journal has no room.
   * @param files attached files that came with them and were not here
   */
  async storeReceived(
    segments: readonly SignedSegment[],
    alongside: () => Promise<unknown>,
    takeBack: () => Promise<unknown>,
    files: FileContents = new Map(),
  ): Promise<void> {
    await this.put(segments, async () => {
      await this.attachments.put(files, 1);
      await alongside();
    });
    try {
      await this.host.journal.append(segments.map((segment) => this.journalEntry(segment)));
      await this.attachments.copy(files);
    } catch (error) {
      await this.unstore(
        segments.map(({ hash }) => hash),
        takeBack,
        [...files.keys()],
      );
      throw error;
    }
    if (files.size > 0) this.attachments.gain(files.keys());
    this.savedAt.setState(now());
  }

  /**
   * Undo of an import: set aside (not deleted) in the journal, then gone from the database. In this order, because
   * what only the journal has is taken for lost and brought back at the next start.
   */
  async unstore(
    hashes: readonly SegmentHash[],
    alongside: () => Promise<unknown>,
    files: readonly string[] = [],
  ): Promise<void> {
    await this.host.journal.setAside(this.planId, hashes);
    if (files.length > 0) await this.attachments.setAside(files);
    await this.db.transaction('rw', this.db.tables, async () => {
      await this.db.segments.bulkDelete(hashes.map((hash) => [this.planId, hash]));
      await this.attachments.remove(files);
      await alongside();
    });
    if (files.length > 0) this.attachments.lose(files);
    this.savedAt.setState(now());
  }

  private async put(segments: readonly SignedSegment[], alongside?: () => Promise<unknown>): Promise<void> {
    await this.db.transaction('rw', this.db.tables, async () => {
      await this.db.segments.bulkPut(segments.map((segment) => toStored(this.planId, segment)));
      await alongside?.();
    });
  }

  private async write(changes: readonly Change[], signer: Signer = this.signer): Promise<SignedSegment> {
    await this.settle();
    const segment = await this.ledger.commit(changes, signer, now());
    try {
      await this.store([segment]);
    } catch (error) {
      this.ledger.forget([segment.hash]);
      this.unsettled = [segment.hash];
      // Should this fail too, the next write tries it first, and a restart brings the segment back whole.
      await Promise.allSettled([this.settle()]);
      throw error;
    }
    return segment;
  }

  /**
   * What only the journal has is brought back at the next start. A failed write found there beside the one that took
   * its number would be a fork this machine made itself.
   */
  private async settle(): Promise<void> {
    if (this.unsettled.length === 0) return;
    await this.host.journal.setAside(this.planId, this.unsettled);
    this.unsettled = [];
  }

  private journalEntry({ hash, bytes, signature }: SignedSegment): JournalEntry {
    return { planId: this.planId, hash, bytes, signature };
  }
}
