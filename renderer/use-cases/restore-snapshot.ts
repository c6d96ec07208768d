import { now } from '#renderer/data/clock.ts';
import { machineStateIn } from '#renderer/data/machine-state.ts';
import { notAmong } from '#renderer/data/not-among.ts';
import type { Session } from '#renderer/data/session.ts';
import { takeSnapshot } from '#renderer/data/snapshot-store.ts';
import { fieldText } from '#shared/book/field-text.ts';
import { segmentHash, type SegmentHash } from '#shared/ids.ts';
import { readPackage } from '#shared/package/read-package.ts';
import { Problem } from '#shared/problem.ts';
import { keepMissingDrafts } from './keep-missing-drafts.ts';

/** What going back to a snapshot did. */
export interface Restored {
  /** Received since and set aside; their files bring them in again. */
  readonly setAside: number;
  /** Gone since and brought back. */
  readonly broughtBack: number;
}

/**
 * "Trở về bản lưu": what was received since is set aside, what was lost since is brought back. This machine's own
 * writes stay, and so does what they rest on or judged: their numbers are given out, and others may have them already.
 * One step; a snapshot of the present state is taken first.
 *
 * @throws Problem `snapshot-gone`, and what reading or storing throws; then the book is as it was
 */
export async function restoreSnapshot(session: Session, id: string): Promise<Restored> {
  const snapshot = await session.db.snapshots.get(id);
  if (snapshot === undefined) {
    throw new Problem('snapshot-gone', 'Bản lưu này không còn.', {
      advice: 'Đồng chí chọn bản lưu khác. Sổ không thay đổi gì.',
    });
  }
  const { segments, attachments } = await readPackage(snapshot.pack);
  return session.inTurn(async () => {
    await takeSnapshot(session, 'restore');
    const { ledger, db, planId } = session;
    const missing = segments.filter(({ hash }) => ledger.signed(hash) === undefined);
    if (missing.length > 0) {
      await ledger.receive(missing);
      const kept = missing.flatMap(({ hash }) => ledger.signed(hash) ?? []);
      await session.storeReceived(
        kept,
        async () => undefined,
        async () => undefined,
      );
    }
    const surplus = receivedSince(session, new Set(segments.map(({ hash }) => hash)));
    const forgotten = ledger.forget(surplus);
    try {
      await session.unstore(surplus, async () => {
        const gone = new Set<string>(surplus);
        const imports = await db.imports.where('planId').equals(planId).toArray();
        const undone = imports.filter(
          ({ added, undoneAt }) =>
            undoneAt === null && added.length > 0 && added.every((hash) => gone.has(hash)),
        );
        await db.imports.bulkPut(undone.map((record) => ({ ...record, undoneAt: now() })));
        await db.plans.update(planId, { root: snapshot.root });
      });
    } catch (error) {
      await ledger.receive(forgotten);
      throw error;
    }
    if (ledger.options.root !== snapshot.root) ledger.adoptRoot(snapshot.root);
    await ledger.receive(notAmong(forgotten, surplus));
    await keepMissingDrafts(session, machineStateIn(attachments));
    return { setAside: surplus.length, broughtBack: missing.length };
  });
}

/** Not in the snapshot, not of this machine, and nothing of this machine rests on it or judged it. */
function receivedSince(session: Session, inSnapshot: ReadonlySet<string>): readonly SegmentHash[] {
  const { ledger, profile } = session;
  const held = [
    ...ledger.segments(),
    ...ledger.waiting().map(({ info }) => info),
    ...ledger.refused().flatMap(({ info }) => info ?? []),
  ];
  const own = held.flatMap(({ author, hash }) => (author === profile.publicKey ? hash : []));
  const judged = ledger.entities('review/').map((id) => segmentHash(fieldText(ledger.read(id)?.['judged'])));
  const bases = [...own, ...judged];
  return held
    .filter(({ hash, author }) => author !== profile.publicKey && !inSnapshot.has(hash))
    .filter(({ hash }) => !bases.some((base) => ledger.knows(base, hash)))
    .map(({ hash }) => hash);
}
