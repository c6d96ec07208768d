import type { Host } from '#shared/contracts/host.ts';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import type { PlanId } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { createStore } from 'zustand/vanilla';
import type { BookDb } from './book-db.ts';

/** Contents by their SHA-256, lower-case hex. */
export type FileContents = ReadonlyMap<string, Uint8Array>;

/**
 * Attached files of one plan: in the database by content, each once, and a second time beside the journal. Records name
 * them; nothing here knows who does.
 */
export class AttachmentStore {
  private readonly host: Host;
  private readonly db: BookDb;
  private readonly planId: PlanId;
  /** Hashes of what is here; what records name beside these is missing. */
  readonly held = createStore<ReadonlySet<string>>(() => new Set());

  constructor(parts: { host: Host; db: BookDb; planId: PlanId; held: ReadonlySet<string> }) {
    this.host = parts.host;
    this.db = parts.db;
    this.planId = parts.planId;
    this.held.setState(parts.held, true);
  }

  has(sha256: string): boolean {
    return this.held.getState().has(sha256);
  }

  /**
   * A file's bytes, held against their hash. What rotted in the database comes from the second copy, and is mended at the
   * next start; null when both are gone, and from then on the file counts as missing.
   */
  async read(sha256: string): Promise<Uint8Array | null> {
    const row = await this.db.attachments.get([this.planId, sha256]);
    if (row !== undefined && (await sha256Hex(row.bytes)) === sha256) return row.bytes;
    const copy = await this.host.attachments.read(this.planId, sha256);
    if (row !== undefined) await this.db.attachments.delete([this.planId, sha256]);
    if (copy !== null && (await sha256Hex(copy)) === sha256) return copy;
    this.lose([sha256]);
    return null;
  }

  /**
   * This machine's own files, before anything names them: second copy first, then the database, as with own work.
   * @throws Problem `disk-full`, and what the second copy throws; then the book has none of them
   */
  async keep(files: FileContents): Promise<void> {
    await this.copy(files);
    try {
      await this.db.transaction('rw', this.db.attachments, () => this.put(files, 0));
    } catch (error) {
      throw fullOr(error);
    }
    this.gain(files.keys());
  }

  /** Within a transaction of the caller's, who afterwards copies and tells. */
  async put(files: FileContents, received: 0 | 1): Promise<void> {
    for (const [sha256, bytes] of files) {
      await this.db.attachments.put({ planId: this.planId, sha256, bytes, received });
    }
  }

  async copy(files: FileContents): Promise<void> {
    for (const [sha256, bytes] of files) await this.host.attachments.keep(this.planId, sha256, bytes);
  }

  /** Moves the second copies aside; the caller's transaction takes the rows away. */
  setAside(hashes: readonly string[]): Promise<void> {
    return this.host.attachments.setAside(this.planId, hashes);
  }

  /** Within a transaction of the caller's. */
  remove(hashes: readonly string[]): Promise<void> {
    return this.db.attachments.bulkDelete(hashes.map((sha256) => [this.planId, sha256]));
  }

  /** What came in packages and not from an officer of this machine. */
  async received(): Promise<readonly string[]> {
    const keys = await this.db.attachments.where('[planId+received]').equals([this.planId, 1]).primaryKeys();
    return keys.map(([, sha256]) => sha256);
  }

  gain(hashes: Iterable<string>): void {
    this.held.setState(new Set([...this.held.getState(), ...hashes]), true);
  }

  lose(hashes: readonly string[]): void {
    const left = new Set(this.held.getState());
    for (const sha256 of hashes) left.delete(sha256);
    this.held.setState(left, true);
  }
}

/** What the browser says of a full disk, as an officer reads it. */
function fullOr(error: unknown): unknown {
  const inner: unknown = error instanceof Error && 'inner' in error ? error.inner : null;
  const isFull = [error, inner].some((each) => each instanceof Error && each.name === 'QuotaExceededError');
  if (!isFull) return error;
  return new Problem('disk-full', 'Ổ đĩa hoặc chỗ chứa của trình duyệt đã đầy, chưa đính kèm tệp nào.', {
    advice: 'Đồng chí dọn ổ đĩa rồi đính kèm lại. Sổ không thay đổi gì.',
    cause: error,
  });
}
