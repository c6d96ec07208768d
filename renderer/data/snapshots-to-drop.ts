import { groupBy } from '#shared/group-by.ts';
import type { Instant } from '#shared/ids.ts';
import { dateOfInstant } from '#shared/time/calendar-date.ts';
import type { SnapshotHead } from './book-snapshot.ts';

/** The newest ones all stay. */
const NEWEST = 5;
/** Then one for each of the last days with any. */
const DAYS = 14;
const DAY = 86_400_000;

/**
 * Which snapshots of a plan may go. The newest five stay, and of each day within two weeks the first one of that day
 * (the state before the day's work); the newest one is never dropped, however old it is and whatever the clock says. A
 * clock that ran ahead and was put right leaves snapshots of a time that has not come: they take no places from the others.
 */
export function snapshotsToDrop(snapshots: readonly SnapshotHead[], now: Instant): readonly string[] {
  const newestFirst = snapshots.toSorted((a, b) => b.at - a.at);
  const ahead = newestFirst.filter(({ at }) => at > now);
  const timely = newestFirst.filter(({ at }) => at <= now);
  const kept = new Set([ahead, timely].flatMap((some) => some.slice(0, NEWEST).map(({ id }) => id)));
  const recent = timely.filter(({ at }) => now - at <= DAYS * DAY);
  for (const ofDay of groupBy(recent, ({ at }) => dateOfInstant(at)).values()) {
    const first = ofDay.at(-1);
    if (first !== undefined) kept.add(first.id);
  }
  return newestFirst.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}
