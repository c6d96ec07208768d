import { useLedger, useSession } from '#renderer/data/session-context.tsx';
import type { Instant } from '#shared/ids.ts';
import { useEffect, useState } from 'react';

/** When the last change reached both stores; null before the first one. Waits for the store, not only for the ledger. */
export function useSavedAt(): Instant | null {
  const session = useSession();
  const { version } = useLedger();
  const [savedAt, setSavedAt] = useState(session.savedAt);
  useEffect(() => {
    let current = true;
    void session
      .inTurn(async () => undefined)
      .then(() => {
        if (current) setSavedAt(session.savedAt);
      });
    return () => {
      current = false;
    };
  }, [session, version]);
  return savedAt;
}
