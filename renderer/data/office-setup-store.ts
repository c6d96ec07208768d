import type { Book } from '#shared/book/types.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { defaultOfficeSetup } from '#shared/office/setup/default-office-setup.ts';
import type { OfficeSetup } from '#shared/office/setup/office-setup.ts';
import { type ChosenSetup, readStoredSetup } from '#shared/office/setup/stored-setup.ts';
import type { BookDb } from './book-db.ts';
import { now, today } from './clock.ts';
import type { Profile } from './profile.ts';
import type { Session } from './session.ts';

/** The practice book's documents are set up apart, and go with it. */
const SAMPLE = 'mau/';

const keyOf = ({ agency, sample }: Pick<Profile, 'agency' | 'sample'>): string =>
  `${sample ? SAMPLE : ''}${agency}`;

/** What this agency chose on this machine; undefined before it chose anything. */
export async function loadChosenSetup(db: BookDb, profile: Profile): Promise<unknown> {
  return (await db.setups.get(keyOf(profile)))?.chosen;
}

/** Replaces what this agency chose on this machine; an empty choice means the defaults. */
export async function saveChosenSetup(db: BookDb, profile: Profile, chosen: ChosenSetup): Promise<void> {
  await db.setups.put({ version: 1, chosen, at: now() }, keyOf(profile));
}

export async function deleteSampleSetups(db: BookDb): Promise<void> {
  const keys = await db.setups.toCollection().primaryKeys();
  await db.setups.bulkDelete(keys.filter((key) => key.startsWith(SAMPLE)));
}

/** What the documents of a profile's agency look like before anything was chosen. */
export function defaultSetupOf(profile: Profile, book: Book, on: CalendarDate): OfficeSetup {
  const { agency: id, agencyName: name, agencyShortName: shortName } = profile;
  return defaultOfficeSetup({
    agency: { id, name, shortName },
    agencies: book.agencies,
    plan: book.plan,
    on,
  });
}

/** The set-up in effect, for use cases; screens use `useOfficeSetup`. */
export async function loadOfficeSetup({ db, profile }: Session, book: Book): Promise<OfficeSetup> {
  return readStoredSetup(await loadChosenSetup(db, profile), defaultSetupOf(profile, book, today())).setup;
}
