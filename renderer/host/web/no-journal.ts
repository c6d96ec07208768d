import type { HostJournal } from '#shared/contracts/host.ts';

/** A browser gives a page one place to keep things, so there is no second copy; HostInfo.hasJournal says so. */
export const noJournal: HostJournal = {
  append: () => Promise.resolve(),
  list: () => Promise.resolve([]),
  read: () => Promise.resolve([]),
  setAside: () => Promise.resolve(),
  keepNote: () => Promise.resolve(),
  notes: () => Promise.resolve([]),
};
