import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback } from 'react';
import type { StoredDraft } from './book-db.ts';
import { now } from './clock.ts';
import type { PlanId } from '#shared/ids.ts';
import { useSession } from './session-context.tsx';

/** The key of what is being typed, e.g. `rep/so-y-te/I.7/2024-Q3`. */
export interface DraftHandle {
  /** Undefined while loading, null when nothing is kept. */
  readonly draft: StoredDraft | null | undefined;
  /** Keeps what is typed at once; it survives a crash. */
  keep(fields: Readonly<Record<string, unknown>>): Promise<void>;
  /** After the text became a change. */
  drop(): Promise<void>;
}

export function useDraft(draftKey: string): DraftHandle {
  const { db, planId } = useSession();
  const key = storedKey(planId, draftKey);
  const draft = useLiveQuery(async () => (await db.drafts.get(key)) ?? null, [db, key]);
  const keep = useCallback(
    async (fields: Readonly<Record<string, unknown>>) => {
      await db.drafts.put({ key, planId, fields, at: now() });
    },
    [db, key, planId],
  );
  const drop = useCallback(() => db.drafts.delete(key), [db, key]);
  return { draft, keep, drop };
}

/** Keys of the drafts left from last time that begin with the prefix, e.g. `rep/so-y-te/`; undefined while looking. */
export function useKeptDraftKeys(prefix: string): readonly string[] | undefined {
  const { db, planId } = useSession();
  return useLiveQuery(async () => {
    const keys = await db.drafts.where('key').startsWith(storedKey(planId, prefix)).primaryKeys();
    return keys.map((key) => key.slice(storedKey(planId, '').length));
  }, [db, planId, prefix]);
}

/** Two plans have tasks and periods of the same names; the text typed for one must not turn up in the other. */
const storedKey = (planId: PlanId, key: string): string => `${planId} ${key}`;
