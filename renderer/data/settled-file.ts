import type { ImportedFile } from './import-record.ts';
import type { PublicKey } from '#shared/ids.ts';
import type { WaitingSegment } from '#shared/ledger/types.ts';

/** Keys of which something still waits. */
export const waitingAuthors = (waiting: readonly WaitingSegment[]): ReadonlySet<PublicKey> =>
  new Set(waiting.map(({ info }) => info.author));

/**
 * A file that waited when it came in and waits no more: its gap was closed or its machine accepted since.
 * The log keeps what was counted then; the mark says how it stands now.
 */
export function isSettled(file: ImportedFile, stillWaiting: ReadonlySet<PublicKey>): boolean {
  return file.outcome === 'waiting' && file.author !== undefined && !stillWaiting.has(file.author);
}
