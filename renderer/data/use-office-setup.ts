import type { OfficeSetup } from '#shared/office/setup/office-setup.ts';
import { readStoredSetup } from '#shared/office/setup/stored-setup.ts';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { today } from './clock.ts';
import { defaultSetupOf, loadChosenSetup } from './office-setup-store.ts';
import { useBook, useSession } from './session-context.tsx';

export interface OfficeSetupInUse {
  readonly setup: OfficeSetup;
  readonly defaults: OfficeSetup;
  /** Stored fields that could not be used, so that the default stands in their place. */
  readonly fellBack: readonly (keyof OfficeSetup)[];
}

/** What the office's documents look like, as chosen or by default; undefined while it is being read. */
export function useOfficeSetup(): OfficeSetupInUse | undefined {
  const { db, profile } = useSession();
  const book = useBook();
  const stored = useLiveQuery(async () => ({ chosen: await loadChosenSetup(db, profile) }), [db, profile]);
  const defaults = useMemo(() => defaultSetupOf(profile, book, today()), [profile, book]);
  return useMemo(
    () => (stored === undefined ? undefined : { ...readStoredSetup(stored.chosen, defaults), defaults }),
    [stored, defaults],
  );
}
