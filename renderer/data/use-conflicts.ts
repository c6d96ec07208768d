import type { ConflictGroup } from '#shared/book/conflicts/field-conflict.ts';
import { listFieldConflicts, mayResolve } from '#shared/book/conflicts/list-field-conflicts.ts';
import { useMemo } from 'react';
import { useLedger, useProfile } from './session-context.tsx';

export interface Conflicts {
  /** Those this machine's agency may settle. */
  readonly own: readonly ConflictGroup[];
  /** Those that wait for somebody else, or for a new submission. */
  readonly others: readonly ConflictGroup[];
  /** Fields of `own`. */
  readonly count: number;
}

/** What two places wrote at once, as it stands now. */
export function useConflicts(): Conflicts {
  const view = useLedger();
  const { publicKey, agency } = useProfile();
  return useMemo(() => {
    const groups = listFieldConflicts(view.ledger, publicKey);
    const own = groups.filter((group) => mayResolve(group, agency));
    return {
      own,
      others: groups.filter((group) => !mayResolve(group, agency)),
      count: own.reduce((sum, { conflicts }) => sum + conflicts.length, 0),
    };
  }, [view, publicKey, agency]);
}
