import type { Host } from '#shared/contracts/host.ts';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import type { PlanId } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import type { BookDb } from './book-db.ts';
import { DISK_RESERVE } from './disk-reserve.ts';

export interface HealedAttachments {
  /** In either. */
  readonly held: ReadonlySet<string>;
  /** In the second copy and not in the database: brought back. */
  readonly broughtBack: number;
  /** In the database and not in the second copy: copied there. */
  readonly copied: number;
}

/**
 * Compares the two copies of a plan's attached files by name and fills each from the other. Their bytes are held against
 * their hashes where they are copied and whenever one is opened, not all at every start: they may be 400 MB.
 */
export async function healAttachments(host: Host, db: BookDb, planId: PlanId): Promise<HealedAttachments> {
  const keys = await db.attachments.where('planId').equals(planId).primaryKeys();
  const held = new Set(keys.map(([, sha256]) => sha256));
  const { hasJournal, freeBytes } = await host.info();
  if (!hasJournal) return { held, broughtBack: 0, copied: 0 };
  const copies = new Set(await host.attachments.list(planId));
  const uncopied = [...held].filter((sha256) => !copies.has(sha256));
  let broughtBack = 0;
  let room = freeBytes ?? Number.MAX_SAFE_INTEGER;
  for (const sha256 of copies) {
    if (held.has(sha256)) continue;
    const bytes = await host.attachments.read(planId, sha256);
    if (bytes === null || (await sha256Hex(bytes)) !== sha256) continue;
    held.add(sha256);
    room -= bytes.length;
    // Read from the second copy until there is room: filling the disk up would cost the database what it has.
    if (room < DISK_RESERVE) continue;
    // Whose it was is lost with the profile; an own file is never taken away, so it counts as own.
    await db.attachments.put({ planId, sha256, bytes, received: 0 });
    broughtBack += 1;
  }
  return { held, broughtBack, copied: await copyAll(host, db, planId, uncopied) };
}

async function copyAll(host: Host, db: BookDb, planId: PlanId, hashes: readonly string[]): Promise<number> {
  let copied = 0;
  for (const sha256 of hashes) {
    const row = await db.attachments.get([planId, sha256]);
    if (row === undefined || (await sha256Hex(row.bytes)) !== sha256) continue;
    try {
      await host.attachments.keep(planId, sha256, row.bytes);
      copied += 1;
    } catch (error) {
      // A full disk must not close the book: the next start tries again.
      if (error instanceof Problem) break;
      throw error;
    }
  }
  return copied;
}
