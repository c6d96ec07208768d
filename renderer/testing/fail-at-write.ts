import type { HostJournal } from '#shared/contracts/host.ts';
import { Problem } from '#shared/problem.ts';
import type { Machine } from './machine.ts';

/** Lets every write of the database and of the journal through but one. */
export interface FailingWrites {
  /** Whether that write was reached. */
  readonly failed: () => boolean;
  /** From now on every write is let through. */
  readonly stop: () => void;
}

/**
 * The `count`-th write from now on fails as on a full disk: a row of the database, or an entry of the journal. Counts over
 * both stores together, in the order in which they are asked.
 */
export function failAtWrite({ host }: Machine, count: number): FailingWrites {
  let writes = 0;
  let hit = false;
  const fail = (): boolean => {
    writes += 1;
    if (writes !== count) return false;
    hit = true;
    return true;
  };
  const restoreRows = (['put', 'add', 'delete'] as const).map((name) => {
    const original = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
    const failing = function (this: IDBObjectStore, ...args: unknown[]): IDBRequest {
      if (fail()) throw new DOMException('disk full', 'QuotaExceededError');
      return original.apply(this, args);
    };
    Object.assign(IDBObjectStore.prototype, { [name]: failing });
    return () => Object.assign(IDBObjectStore.prototype, { [name]: original });
  });
  const { append, setAside } = host.journal;
  const full = () => new Problem('disk-full', 'Ổ đĩa đã đầy.');
  const journal: Pick<HostJournal, 'append' | 'setAside'> = {
    append: async (entries) => {
      for (const entry of entries) {
        if (fail()) throw full();
        await append([entry]);
      }
    },
    setAside: async (planId, hashes) => {
      for (const hash of hashes) {
        if (fail()) throw full();
        await setAside(planId, [hash]);
      }
    },
  };
  Object.assign(host.journal, journal);
  return {
    failed: () => hit,
    stop: () => {
      for (const restore of restoreRows) restore();
      Object.assign(host.journal, { append, setAside });
    },
  };
}
