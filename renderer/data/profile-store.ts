import type { BookDb } from './book-db.ts';
import type { Profile } from './profile.ts';

const ME = 'me';

/** Who works on this machine; null before the first start was finished. */
export async function loadProfile(db: BookDb): Promise<Profile | null> {
  return (await db.profiles.get(ME)) ?? null;
}

export async function saveProfile(db: BookDb, profile: Profile): Promise<void> {
  await db.profiles.put(profile, ME);
}

export async function deleteProfile(db: BookDb): Promise<void> {
  await db.profiles.delete(ME);
}
