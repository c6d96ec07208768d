import type { HostAttachments, HostJournal } from '#shared/contracts/host.ts';
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
 * The `count`-th write from now on fails as on a full disk: a row of the database, an entry of the journal, or the second copy of an
 * attached file. Counts over all stores together, in the order in which they are asked.
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
  const secondCopy = { ...host.attachments };
  const failingCopy: Pick<HostAttachments, 'keep' | 'setAside'> = {
    keep: async (planId, sha256, bytes) => {
      if (fail()) throw full();
      await secondCopy.keep(planId, sha256, bytes);
    },
    setAside: async (planId, hashes) => {
      for (const sha256 of hashes) {
        if (fail()) throw full();
        await secondCopy.setAside(planId, [sha256]);
      }
    },
  };
  Object.assign(host.attachments, failingCopy);
  return {
    failed: () => hit,
    stop: () => {
      for (const restore of restoreRows) restore();
      Object.assign(host.journal, { append, setAside });
      Object.assign(host.attachments, secondCopy);
    },
  };
}
