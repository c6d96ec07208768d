import { useLiveQuery } from 'dexie-react-hooks';
import type { BookSnapshot, SnapshotHead, SnapshotReason } from './book-snapshot.ts';
import { now } from './clock.ts';
import { packBook } from './pack-book.ts';
import { useSession } from './session-context.tsx';
import type { Session } from './session.ts';
import { snapshotsToDrop } from './snapshots-to-drop.ts';

/** Keeps the book as it is now, whole, and lets go of snapshots that are no longer needed. Nothing to keep in an empty book. */
export async function takeSnapshot(session: Session, reason: SnapshotReason): Promise<void> {
  const { db, planId, ledger } = session;
  const segments = ledger.segments().length + ledger.waiting().length;
  if (segments === 0) return;
  const at = now();
  const pack = await packBook(session, at, []);
  await db.transaction('rw', db.snapshots, async () => {
    await db.snapshots.put({
      id: crypto.randomUUID(),
      planId,
      at,
      reason,
      segments,
      root: ledger.options.root,
      files: [...session.attachments.held.getState()],
      pack,
    });
    const heads = await headsOf(session);
    await db.snapshots.bulkDelete([...snapshotsToDrop(heads, at)]);
  });
}

/** Newest first. */
async function headsOf({ db, planId }: Session): Promise<readonly SnapshotHead[]> {
  const all: BookSnapshot[] = await db.snapshots.where('planId').equals(planId).toArray();
  return all.map(({ pack: _pack, ...head }) => head).toSorted((a, b) => b.at - a.at);
}

/** The plan's snapshots, newest first; undefined while looking. */
export function useSnapshots(): readonly SnapshotHead[] | undefined {
  const session = useSession();
  return useLiveQuery(() => headsOf(session), [session]);
}
