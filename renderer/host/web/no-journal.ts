import type { HostAttachments, HostJournal } from '#shared/contracts/host.ts';

/** A browser gives a page one place to keep things, so there is no second copy; HostInfo.hasJournal says so. */
export const noJournal: HostJournal = {
  append: () => Promise.resolve(),
  list: () => Promise.resolve([]),
  read: () => Promise.resolve([]),
  setAside: () => Promise.resolve(),
  keepNote: () => Promise.resolve(),
  notes: () => Promise.resolve([]),
};

/** Attached files lie in the database alone, and in backups. */
export const noSecondCopy: HostAttachments = {
  keep: () => Promise.resolve(),
  list: () => Promise.resolve([]),
  read: () => Promise.resolve(null),
  setAside: () => Promise.resolve(),
};
