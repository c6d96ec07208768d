import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { JournalEntry } from '#shared/contracts/host.ts';
import { Problem } from '#shared/problem.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import { freeBytes } from '../files/free-bytes.ts';
import { volumeName } from '../files/place.ts';
import { writeProblem } from '../files/write-problem.ts';
import { log } from '../log/log.ts';
import { contentOf, makeFolder, moveInto, namesIn } from './content-files.ts';
import { decodeSegmentFile, encodeSegmentFile, segmentHash } from './segment-file.ts';

const SUFFIX = '.seg';
/** Where segments of an undone import go; beside the two-digit folders, so it is never listed. */
const ASIDE = 'set-aside';
const DAMAGED = 'damaged';
/** Whose machine it is; no segment, so it has another ending. */
const NOTE = 'machine.json';

/**
 * The second copy of every segment: `<folder>/<plan>/<first two digits>/<hash>.seg`, each file fsynced and named by
 * its content, outside the browser's profile. Nothing is ever deleted. Plan ids and hashes are checked before they
 * come here (ipc/schemas.ts).
 */
export class Journal {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Returns when every entry lies on the disk. Entries already there are left as they are. */
  async append(entries: readonly JournalEntry[]): Promise<void> {
    for (const { hash, bytes } of entries) {
      if (segmentHash(bytes) !== hash) throw hashMismatch(hash);
    }
    for (const entry of entries) await this.#write(entry);
  }

  async list(): Promise<readonly { readonly planId: string; readonly hash: string }[]> {
    const found: { planId: string; hash: string }[] = [];
    for (const planId of await namesIn(this.#folder)) {
      for (const prefix of await namesIn(path.join(this.#folder, planId))) {
        if (!/^[0-9a-f]{2}$/.test(prefix)) continue;
        for (const name of await namesIn(path.join(this.#folder, planId, prefix))) {
          const hash = /^([0-9a-f]{64})\.seg$/.exec(name)?.[1];
          if (hash !== undefined) found.push({ planId, hash });
        }
      }
    }
    return found;
  }

  /** The entries that are there and whole. A damaged file is moved away, so that it is written anew from the other copy. */
  async read(planId: string, hashes: readonly string[]): Promise<readonly JournalEntry[]> {
    const entries: JournalEntry[] = [];
    for (const hash of hashes) {
      const entry = await this.#read(planId, hash);
      if (entry !== null) entries.push(entry);
    }
    return entries;
  }

  async setAside(planId: string, hashes: readonly string[]): Promise<void> {
    for (const hash of hashes) await this.#move(planId, hash, ASIDE);
  }

  /** Written beside the segments, whole or not at all. */
  async keepNote(planId: string, note: Uint8Array | null): Promise<void> {
    const file = path.join(this.#folder, planId, NOTE);
    if (note === null) {
      await rm(file, { force: true });
      return;
    }
    if (sameBytes(await contentOf(file), note)) return;
    try {
      await makeFolder(path.dirname(file), this.#folder);
      await atomicWrite(file, note, { mode: 0o600 });
    } catch (error) {
      throw await this.#refused(error, file, note.byteLength);
    }
  }

  async notes(): Promise<readonly { readonly planId: string; readonly note: Uint8Array }[]> {
    const notes: { planId: string; note: Uint8Array }[] = [];
    for (const planId of await namesIn(this.#folder)) {
      const note = await contentOf(path.join(this.#folder, planId, NOTE));
      if (note !== null) notes.push({ planId, note });
    }
    return notes;
  }

  async #write(entry: JournalEntry): Promise<void> {
    if ((await this.#read(entry.planId, entry.hash)) !== null) return;
    const file = this.#fileOf(entry.planId, entry.hash);
    const content = encodeSegmentFile(entry.bytes, entry.signature);
    try {
      await makeFolder(path.dirname(file), this.#folder);
      await atomicWrite(file, content, { mode: 0o600 });
    } catch (error) {
      throw await this.#refused(error, file, content.byteLength);
    }
  }

  async #refused(error: unknown, file: string, needed: number): Promise<unknown> {
    return writeProblem(error, {
      noun: 'thay đổi vừa nhập',
      fileName: path.basename(file),
      volume: volumeName(file),
      needed,
      free: await freeBytes(path.dirname(this.#folder)),
    });
  }

  async #read(planId: string, hash: string): Promise<JournalEntry | null> {
    const content = await contentOf(this.#fileOf(planId, hash));
    if (content === null) return null;
    const segment = decodeSegmentFile(content, hash);
    if (segment !== null) return { planId, hash, ...segment };
    log('journal-file-damaged', hash.slice(0, 12));
    await this.#move(planId, hash, DAMAGED);
    return null;
  }

  async #move(planId: string, hash: string, to: string): Promise<void> {
    await moveInto(this.#fileOf(planId, hash), path.join(this.#folder, planId, to), this.#folder);
  }

  #fileOf(planId: string, hash: string): string {
    return path.join(this.#folder, planId, hash.slice(0, 2), `${hash}${SUFFIX}`);
  }
}

function sameBytes(a: Uint8Array | null, b: Uint8Array): boolean {
  return a !== null && a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function hashMismatch(hash: string): Problem {
  return new Problem(
    'journal-mismatch',
    'Nội dung cần lưu không khớp mã băm của nó, chưa lưu thay đổi nào.',
    {
      where: hash.slice(0, 12),
      advice: 'Đồng chí khởi động lại chương trình rồi thử lại.',
    },
  );
}
