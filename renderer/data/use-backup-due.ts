import type { HostInfo } from '#shared/contracts/host.ts';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { backupDue, type BackupDue } from './backup-due.ts';
import { now } from './clock.ts';
import { useLedger, useSession } from './session-context.tsx';

/** Whether this machine should be backed up now; null when not, and while looking. */
export function useBackupDue(): BackupDue | null {
  const { db, planId, host, profile } = useSession();
  const { ledger } = useLedger();
  const [info, setInfo] = useState<HostInfo | null>(null);
  useEffect(() => void host.info().then(setInfo), [host]);
  const plan = useLiveQuery(() => db.plans.get(planId), [db, planId]);
  if (info === null || plan === undefined || info.hasJournal || profile.sample) return null;
  return backupDue(plan.backup ?? null, ledger.segments().length, now());
}
