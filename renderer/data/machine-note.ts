import type { Host } from '#shared/contracts/host.ts';
import * as v from 'valibot';
import type { BookDb, StoredPlan } from './book-db.ts';
import type { Profile } from './profile.ts';
import { loadProfile, saveProfile } from './profile-store.ts';

/**
 * Whose machine it is and whom it believes, kept beside the journal: with the segments it is all that has to outlive
 * the browser profile, so that a book comes back without a question.
 */
const NoteSchema = v.object({
  version: v.literal(1),
  profile: v.looseObject({ planId: v.string(), agency: v.string(), publicKey: v.string() }),
  plan: v.looseObject({ planId: v.string(), focalAgency: v.string(), root: v.nullable(v.string()) }),
});

/** Keeps the note as things stand; does nothing where it says that already. */
export async function keepMachineNote(host: Host, db: BookDb, profile: Profile): Promise<void> {
  const plan = await db.plans.get(profile.planId);
  if (plan === undefined) return;
  const text = JSON.stringify({ version: 1, profile, plan });
  await host.journal.keepNote(profile.planId, new TextEncoder().encode(text));
}

/**
 * The profile of a machine whose database is gone or empty, with its plan put back, from the note beside the journal.
 * Null on a machine that never had a book. The key is the one this machine has now.
 */
export async function recoverProfile(host: Host, db: BookDb): Promise<Profile | null> {
  if ((await loadProfile(db)) !== null) return null;
  const notes = (await host.journal.notes()).flatMap(({ note }) => readNote(note) ?? []);
  const [latest] = notes.toSorted((a, b) => b.plan.openedAt - a.plan.openedAt);
  if (latest === undefined) return null;
  for (const { plan } of notes) if ((await db.plans.get(plan.planId)) === undefined) await db.plans.put(plan);
  const profile: Profile = { ...latest.profile, publicKey: await host.keys.publicKey() };
  await saveProfile(db, profile);
  return profile;
}

function readNote(note: Uint8Array): { readonly profile: Profile; readonly plan: StoredPlan } | null {
  try {
    const parsed = v.safeParse(NoteSchema, JSON.parse(new TextDecoder().decode(note)));
    if (!parsed.success) return null;
    return parsed.output as unknown as { readonly profile: Profile; readonly plan: StoredPlan };
  } catch {
    // Damaged: the officer is asked the first questions, the segments come back all the same.
    return null;
  }
}
