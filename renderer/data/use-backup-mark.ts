import { useLiveQuery } from 'dexie-react-hooks';
import type { BackupMark } from './machine-state.ts';
import { useSession } from './session-context.tsx';

/** The last backup written from this machine; null before the first, and while looking. */
export function useBackupMark(): BackupMark | null {
  const { db, planId } = useSession();
  const plan = useLiveQuery(() => db.plans.get(planId), [db, planId]);
  return plan?.backup ?? null;
}
