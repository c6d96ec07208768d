import { now } from '#renderer/data/clock.ts';
import type { ImportRecord } from '#renderer/data/import-record.ts';
import type { Session } from '#renderer/data/session.ts';
import type { SegmentHash } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';

/**
 * Takes a whole import back, all its files as one step. Refused (Problem `import-built-upon`) when something
 * written since rests on it, because taking that away would lose the officer's own work.
 */
export async function undoImport(session: Session, record: ImportRecord): Promise<void> {
  await session.inTurn(async () => {
    const { ledger } = session;
    const added = record.added as readonly SegmentHash[];
    const forgotten = ledger.forget(added);
    if (forgotten.some(({ hash }) => !added.includes(hash))) {
      await ledger.receive(forgotten);
      throw new Problem('import-built-upon', 'Đã có việc ghi sau lần nhận này nên không hoàn tác được nữa.', {
        advice: 'Đồng chí trả lại báo cáo của cơ quan thay vì hoàn tác lần nhận. Sổ không thay đổi gì.',
      });
    }
    try {
      await session.unstore(added, async () => {
        await session.db.imports.put({ ...record, undoneAt: now() });
        if (record.adoptedRoot) await session.db.plans.update(session.planId, { root: null });
      });
    } catch (error) {
      await ledger.receive(forgotten);
      throw error;
    }
    if (record.adoptedRoot) ledger.adoptRoot(null);
  });
}
