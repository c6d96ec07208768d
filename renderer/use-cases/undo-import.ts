import { now } from '#renderer/data/clock.ts';
import { danglingFiles } from '#renderer/data/dangling-files.ts';
import type { ImportRecord, OwnWrite } from '#renderer/data/import-record.ts';
import { changedBook } from '#renderer/data/import-totals.ts';
import { notAmong } from '#renderer/data/not-among.ts';
import type { Session } from '#renderer/data/session.ts';
import { segmentHash, type SegmentHash } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';

/**
 * Takes a whole import back, all its files as one step. Refused (Problem `import-built-upon`) when this machine has
 * written since: an acceptance, say, would then judge what is no longer there; or (Problem `import-not-last`) when a
 * newer import brought something, which may rest on it. What had come before and waited for it waits again.
 */
export async function undoImport(session: Session, shown: ImportRecord): Promise<void> {
  await session.inTurn(async () => {
    const { ledger } = session;
    // Two places offer the same undo, and each knows the record as it was when it was shown.
    let record = (await session.db.imports.get(shown.id)) ?? shown;
    if (record.undoneAt !== null) return;
    if (session.ownSegments() > record.ownSegments) throw builtUpon();
    const newer = await session.db.imports
      .where('planId')
      .equals(session.planId)
      .filter((other) => other.at > record.at && other.undoneAt === null && changedBook(other))
      .count();
    if (newer > 0) {
      throw new Problem('import-not-last', 'Sau lần nhận này còn lần nhận khác.', {
        advice: 'Đồng chí hoàn tác lần nhận mới nhất trước. Sổ không thay đổi gì.',
      });
    }
    if (record.ownWrites !== undefined) record = await takeBackOwn(session, record, record.ownWrites);
    const forgotten = ledger.forget(record.added as readonly SegmentHash[]);
    try {
      await session.unstore(
        record.added as readonly SegmentHash[],
        async () => {
          await session.db.imports.put({ ...record, undoneAt: now() });
          if (record.adoptedRoot) await session.db.plans.update(session.planId, { root: null });
        },
        // What rested on the forgotten and came otherwise waits again below, and still names its files.
        await danglingFiles(session, notAmong(forgotten, record.added)),
      );
    } catch (error) {
      await ledger.receive(forgotten);
      throw error;
    }
    if (record.adoptedRoot) ledger.adoptRoot(null);
    await ledger.receive(notAmong(forgotten, record.added));
  });
}

/**
 * What this machine wrote of workbooks is taken back by a segment of its own: its numbers may have been handed on. The
 * record is kept at once, so that an undo that broke off here can go on.
 */
async function takeBackOwn(
  session: Session,
  record: ImportRecord,
  writes: readonly OwnWrite[],
): Promise<ImportRecord> {
  const { ledger } = session;
  const restsOnPackages = writes.some(({ hash }) =>
    record.added.some((added) => ledger.knows(segmentHash(hash), segmentHash(added))),
  );
  if (restsOnPackages) throw builtUpon();
  for (const { inverse } of writes.toReversed()) await session.commitInTurn(inverse);
  const { ownWrites: _taken, ...rest } = record;
  const left = { ...rest, ownSegments: session.ownSegments() };
  await session.db.imports.put(left);
  return left;
}

function builtUpon(): Problem {
  return new Problem('import-built-upon', 'Đã có việc ghi sau lần nhận này nên không hoàn tác được nữa.', {
    advice: 'Đồng chí trả lại báo cáo của cơ quan thay vì hoàn tác lần nhận. Sổ không thay đổi gì.',
  });
}
