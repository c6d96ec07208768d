import type { AgencyId, PublicKey } from '#shared/ids.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { WaitingSegment } from '#shared/ledger/types.ts';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { ImportRecord } from './import-record.ts';
import { useImportLog, useLedger, useSession } from './session-context.tsx';

/** A machine whose packages wait because the roster does not know its key. */
export interface PendingDevice {
  readonly publicKey: PublicKey;
  /** As its packages say; believed only after the fingerprint was compared. */
  readonly agency: AgencyId;
  readonly agencyName: string;
  readonly person: string;
  /** Where encrypted packages for it go to, by its own word; null when it did not say. */
  readonly encryptTo: string | null;
  /** Segments that wait for it. */
  readonly segments: number;
}

/** Machines to accept or to turn away, from what waits and from who the packages said they are. */
export function usePendingDevices(): readonly PendingDevice[] {
  const view = useLedger();
  const log = useImportLog();
  const { db, planId } = useSession();
  const plan = useLiveQuery(() => db.plans.get(planId), [db, planId]);
  return useMemo(
    () =>
      pendingDevices(view.ledger.waiting(), log ?? [], plan?.ignoredKeys ?? [], acceptedKeys(view.ledger)),
    [view, log, plan],
  );
}

const acceptedKeys = (ledger: Ledger): ReadonlySet<PublicKey> =>
  new Set(ledger.keys().flatMap(({ publicKey, agencies }) => (agencies.length === 0 ? [] : publicKey)));

export function pendingDevices(
  waiting: readonly WaitingSegment[],
  log: readonly ImportRecord[],
  ignored: readonly PublicKey[],
  accepted: ReadonlySet<PublicKey> = new Set(),
): readonly PendingDevice[] {
  const counts = new Map<PublicKey, number>();
  for (const { info, reason } of waiting) {
    if (reason.kind !== 'unknown-author' || ignored.includes(info.author)) continue;
    counts.set(info.author, (counts.get(info.author) ?? 0) + 1);
  }
  const files = log.filter(({ undoneAt }) => undoneAt === null).flatMap((record) => record.files);
  for (const { kind, author } of files) {
    // A machine that has nothing to send yet asks by a file without segments.
    if (kind !== 'request' || author === undefined || counts.has(author)) continue;
    if (!ignored.includes(author) && !accepted.has(author)) counts.set(author, 0);
  }
  return [...counts].flatMap(([publicKey, segments]) => {
    const file = files.find(({ author }) => author === publicKey);
    if (!file?.agency) return [];
    const { agency, agencyName = file.agency, person = '', encryptTo = null } = file;
    return [{ publicKey, agency, agencyName, person, encryptTo, segments }];
  });
}
