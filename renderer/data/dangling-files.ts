import type { SignedSegment } from '#shared/ledger/types.ts';
import { filesNamedBy } from '#shared/package/named-files.ts';
import type { Session } from './session.ts';

/**
 * Files that came in packages and that nothing here names any more: no segment, waiting ones included, and no snapshot
 * one could go back to. Own files never dangle: an undo may name them again.
 *
 * @param besides segments that are about to be received again
 */
export async function danglingFiles(
  { attachments, ledger, db, planId }: Session,
  besides: readonly SignedSegment[],
): Promise<readonly string[]> {
  const received = await attachments.received();
  if (received.length === 0) return [];
  const named = new Set(
    filesNamedBy([...ledger.export({ waiting: true }), ...besides]).map(({ sha256 }) => sha256),
  );
  await db.snapshots
    .where('planId')
    .equals(planId)
    .each(({ files }) => {
      for (const sha256 of files ?? []) named.add(sha256);
    });
  return received.filter((sha256) => !named.has(sha256));
}
