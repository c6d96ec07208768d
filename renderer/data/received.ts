import { useBook, useImportLog, useLedger, useProfile } from './session-context.tsx';
import { authorNames } from './author-names.ts';
import { usePendingDevices } from './pending-devices.ts';
import type { ImportRecord } from './import-record.ts';
import { receivedGaps } from '#shared/book/received-gaps.ts';
import type { ReceivedGap } from '#shared/domain/closing-day/types.ts';
import type { AgencyId, Instant } from '#shared/ids.ts';
import { useMemo } from 'react';

export interface Received {
  /** When an agency's last file that brought something came in; by import, not by the sender's clock. */
  readonly lastAt: ReadonlyMap<AgencyId, Instant>;
  readonly gaps: readonly ReceivedGap[];
}

/** What the log and the waiting segments say about each agency. */
export function useReceived(): Received {
  const view = useLedger();
  const book = useBook();
  const log = useImportLog();
  const profile = useProfile();
  const pending = usePendingDevices();
  return useMemo(() => {
    const { ledger } = view;
    const lastAt = lastReceived(log ?? []);
    const { agencyOf } = authorNames(book, log ?? [], profile);
    const gaps = receivedGaps(ledger, agencyOf, pending);
    return {
      lastAt,
      gaps: gaps.map((gap) => ({ ...gap, receivedAt: lastAt.get(gap.agency) ?? null })),
    };
  }, [view, book, log, profile, pending]);
}

/** The log is newest first, so the first file of an agency that brought something is its latest. */
export function lastReceived(log: readonly ImportRecord[]): ReadonlyMap<AgencyId, Instant> {
  const lastAt = new Map<AgencyId, Instant>();
  for (const { at, files, undoneAt } of log) {
    if (undoneAt !== null) continue;
    for (const { agency, fresh, waiting } of files) {
      if (agency && fresh + waiting > 0 && !lastAt.has(agency)) lastAt.set(agency, at);
    }
  }
  return lastAt;
}
