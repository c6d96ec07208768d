/** A page that dies twice within this many milliseconds would go on dying. */
const TOO_SOON = 60_000;

export type AfterCrash = 'reload' | 'tell-and-quit' | 'nothing';

/** What to do when the page's process is gone. Saved work is in the database and the journal: a reload loses nothing. */
export function afterCrash(reason: string, now: number, lastCrash: number | null): AfterCrash {
  if (reason === 'clean-exit') return 'nothing';
  return lastCrash !== null && now - lastCrash < TOO_SOON ? 'tell-and-quit' : 'reload';
}
