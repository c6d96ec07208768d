import type { MachineState } from '#renderer/data/machine-state.ts';
import type { Session } from '#renderer/data/session.ts';

/** Texts that were being typed when a copy was made and are not on this machine any more; newer ones stay as they are. */
export async function keepMissingDrafts(
  { db, planId }: Session,
  state: MachineState | null,
): Promise<number> {
  const drafts = (state?.drafts ?? []).filter(({ key }) => key.startsWith(`${planId} `));
  const present = await db.drafts.bulkGet(drafts.map(({ key }) => key));
  const missing = drafts.filter((_, index) => present[index] === undefined);
  await db.drafts.bulkPut(missing.map((draft) => ({ ...draft, planId })));
  return missing.length;
}
