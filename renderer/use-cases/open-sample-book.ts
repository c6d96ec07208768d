import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { builtInPlan, SAMPLE_PLAN_ID } from '#seeds/built-in-plan.ts';
import type { BookDb } from '#renderer/data/book-db.ts';
import { deleteSampleSetups } from '#renderer/data/office-setup-store.ts';
import type { Healing } from '#renderer/data/open-session.ts';
import { deleteProfile, saveProfile } from '#renderer/data/profile-store.ts';
import type { Session } from '#renderer/data/session.ts';
import type { Host } from '#shared/contracts/host.ts';
import { generateSigner } from '#shared/crypto/ed25519.ts';
import type { AgencyId } from '#shared/ids.ts';
import type { Signer } from '#shared/ledger/types.ts';
import { filesNamedBy } from '#shared/package/named-files.ts';
import { playSampleYear } from '#shared/simulation/play-sample-year.ts';
import { CLOSING_MOMENT } from '#shared/simulation/sample-agencies.ts';
import { enterBook, type OfficerAnswers } from './enter-book.ts';
import { importPackages } from './import-packages.ts';

/** One seed, so that every practice book tells the same story and the handbook's pictures fit it. */
const SEED = 'so-ke-hoach-mau';

/**
 * "Dữ liệu mẫu để thử": a made-up reporting year on plan 158 up to a closing day, in a book of its own.
 * The officer takes the place of the own agency in the story, with this machine's real key; everybody else is played.
 */
export async function openSampleBook(
  host: Host,
  db: BookDb,
  answers: OfficerAnswers,
): Promise<{ session: Session; healing: Healing }> {
  const plan = builtInPlan(SAMPLE_PLAN_ID);
  if (!plan) throw new Error('The sample plan is built in');
  const publicKey = await host.keys.publicKey();
  const own: Signer = { publicKey, sign: (message) => host.keys.sign(message) };
  const played = await playSampleYear({
    plan,
    agencies: builtInAgencies,
    seed: SEED,
    until: CLOSING_MOMENT,
    signerOf: async (id: AgencyId) => (id === answers.agency.id ? own : generateSigner()),
  });
  await deleteSampleRecords(host, db);
  const opened = await enterBook(host, db, answers, {
    planId: plan.id,
    focalAgency: plan.focalPoint,
    root: played.focal.options.root,
    leads: false,
    sample: true,
  });
  const { session } = opened;
  const isFocal = session.profile.role === 'focal';
  const ownLedger = played.ledgers.get(answers.agency.id);
  const mine = ownLedger ? ownLedger.export({ author: publicKey }) : [];
  const named = filesNamedBy(mine).flatMap(({ sha256 }) => {
    const bytes = played.files.get(sha256);
    return bytes === undefined ? [] : [[sha256, bytes] as const];
  });
  await session.attachments.keep(new Map(named));
  await session.ledger.receive(mine);
  await session.store(mine);
  const files = played.packages.filter(({ kind }) => (isFocal ? kind === 'report' : kind !== 'report'));
  for (const { name, bytes, sentAt } of files)
    await importPackages(session, [{ name, bytes }], { playedAt: sentAt });
  await saveProfile(db, session.profile);
  return opened;
}

/** Throws the practice book away whole; the first questions come again. The real book is another plan and untouched. */
export async function deleteSampleBook(host: Host, db: BookDb): Promise<void> {
  await deleteSampleRecords(host, db);
  await deleteProfile(db);
}

async function deleteSampleRecords(host: Host, db: BookDb): Promise<void> {
  const ofSample = (table: 'segments' | 'imports' | 'drafts' | 'snapshots' | 'attachments') =>
    db[table].where('planId').equals(SAMPLE_PLAN_ID);
  const hashes = (await host.journal.list()).filter(({ planId }) => planId === SAMPLE_PLAN_ID);
  await host.journal.setAside(
    SAMPLE_PLAN_ID,
    hashes.map(({ hash }) => hash),
  );
  await host.attachments.setAside(SAMPLE_PLAN_ID, await host.attachments.list(SAMPLE_PLAN_ID));
  await host.journal.keepNote(SAMPLE_PLAN_ID, null);
  await db.transaction('rw', db.tables, async () => {
    await ofSample('segments').delete();
    await ofSample('imports').delete();
    await ofSample('drafts').delete();
    await ofSample('snapshots').delete();
    await ofSample('attachments').delete();
    await db.plans.delete(SAMPLE_PLAN_ID);
    await deleteSampleSetups(db);
  });
}
