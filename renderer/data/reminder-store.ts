import { useLiveQuery } from 'dexie-react-hooks';
import type { BookDb, ReminderChannel } from './book-db.ts';
import { now } from './clock.ts';
import { useSession } from './session-context.tsx';
import type { Session } from './session.ts';

type Place = Pick<Session, 'db' | 'planId'>;

/**
 * Takes reminders to be given: each is given to one caller only, on this machine, for good. One transaction, so that
 * two windows that start together cannot both have it.
 *
 * @returns those nobody had before.
 */
export async function claimReminders(
  { db, planId }: Place,
  channel: ReminderChannel,
  keys: readonly string[],
): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  return db.transaction('rw', db.reminders, async () => {
    const given = await db.reminders.bulkGet(keys.map((key) => [planId, channel, key]));
    const fresh = keys.filter((_key, index) => given[index] === undefined);
    const at = now();
    await db.reminders.bulkPut(fresh.map((key) => ({ planId, channel, key, at })));
    return fresh;
  });
}

/** Puts back what was taken and could not be given. */
export async function releaseReminders(
  { db, planId }: Place,
  channel: ReminderChannel,
  keys: readonly string[],
): Promise<void> {
  await db.reminders.bulkDelete(keys.map((key) => [planId, channel, key]));
}

/** Keys that were taken; undefined while looking. */
export function useTakenReminders(channel: ReminderChannel): ReadonlySet<string> | undefined {
  const { db, planId } = useSession();
  return useLiveQuery(() => takenKeys(db, planId, channel), [db, planId, channel]);
}

async function takenKeys(db: BookDb, planId: string, channel: ReminderChannel): Promise<ReadonlySet<string>> {
  const taken = await db.reminders.where('[planId+channel]').equals([planId, channel]).primaryKeys();
  return new Set(taken.map(([, , key]) => key));
}
