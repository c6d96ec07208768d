import type { Host } from '#shared/contracts/host.ts';
import type { SegmentHash } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { entity } from '#shared/ledger/entities.ts';
import { loadLedger } from '#shared/ledger/create-ledger.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { SignedSegment } from '#shared/ledger/types.ts';
import { CLOSING_MOMENT } from '#shared/simulation/sample-agencies.ts';
import type { BookDb } from './book-db.ts';
import { AttachmentStore } from './attachment-store.ts';
import { followMachineClock, startClockAt } from './clock.ts';
import { healAttachments } from './heal-attachments.ts';
import { keepMachineNote } from './machine-note.ts';
import type { Profile } from './profile.ts';
import { saveProfile } from './profile-store.ts';
import { loadSegments, toStored } from './segment-store.ts';
import { Session } from './session.ts';

/** What start-up found in the two copies and mended. */
export interface Healing {
  /** In the journal but not in the database: brought back. */
  readonly broughtBack: number;
  /** In the database but not in the journal: copied there. */
  readonly copiedToJournal: number;
  /** The browser profile was lost or emptied; whose machine it is came back from beside the journal. */
  readonly profileLost?: boolean;
  /** The book was lost and the key had signed before: a new key signs from now on, so that no number is given out twice. */
  readonly newKey?: boolean;
}

/** Opens the book of this machine, comparing database and journal and mending each from the other. */
export async function openSession(
  host: Host,
  db: BookDb,
  profile: Profile,
): Promise<{ session: Session; healing: Healing }> {
  if (profile.sample) startClockAt(CLOSING_MOMENT);
  else followMachineClock();
  const plan = await db.plans.get(profile.planId);
  if (!plan) {
    throw new Problem('plan-missing', 'Sổ trên máy này không còn ghi kế hoạch đang mở.', {
      where: profile.planId,
      advice: 'Đồng chí mở lại kế hoạch có sẵn hoặc chọn gói .skh đã nhận.',
    });
  }
  const stored = await loadSegments(db, profile.planId);
  const ledger = await loadLedger(
    {
      planId: profile.planId,
      root: plan.root,
      focalAgency: plan.focalAgency,
      self: { publicKey: profile.publicKey, agency: profile.agency },
    },
    stored,
  );
  const healing = await heal(host, db, ledger, stored);
  const { held } = await healAttachments(host, db, profile.planId);
  const current = await finishRenewal(host, db, profile, ledger);
  await keepMachineNote(host, db, current);
  const attachments = new AttachmentStore({ host, db, planId: profile.planId, held });
  return { session: new Session({ host, db, profile: current, ledger, attachments }), healing };
}

/** The power failed after this machine's key named its successor and before that one signed: it signs from now on. */
async function finishRenewal(host: Host, db: BookDb, profile: Profile, ledger: Ledger): Promise<Profile> {
  const own = ledger.keys().find(({ publicKey }) => publicKey === profile.publicKey);
  if (own?.stopped !== 'retired') return profile;
  const next = await host.keys.nextPublicKey();
  if (ledger.read(entity.signedOver(profile.agency, next)) === undefined) return profile;
  const renewed = { ...profile, publicKey: await host.keys.useNext() };
  await saveProfile(db, renewed);
  ledger.setSelf({ publicKey: renewed.publicKey, agency: renewed.agency });
  return renewed;
}

/** What the database lost or holds damaged comes from the journal, checked like anybody's file; then the reverse. */
async function heal(
  host: Host,
  db: BookDb,
  ledger: Ledger,
  stored: readonly SignedSegment[],
): Promise<Healing> {
  const { planId } = ledger.options;
  const isHeld = ({ hash }: { readonly hash: string }): boolean =>
    ledger.signed(hash as SegmentHash) !== undefined;
  const listed = (await host.journal.list()).filter((entry) => entry.planId === planId);
  const inJournal = new Set(listed.map(({ hash }) => hash));
  const sound = stored.filter(isHeld);
  const lost = listed.filter((entry) => !isHeld(entry)).map(({ hash }) => hash);
  const found = (await host.journal.read(planId, lost)).map((entry) => ({
    hash: entry.hash as SegmentHash,
    bytes: entry.bytes,
    signature: entry.signature,
  }));
  if (found.length > 0) await ledger.receive(found);
  const back = found.filter(isHeld);
  if (back.length > 0) await db.segments.bulkPut(back.map((segment) => toStored(planId, segment)));
  const { hasJournal } = await host.info();
  const uncopied = hasJournal ? sound.filter(({ hash }) => !inJournal.has(hash)) : [];
  if (uncopied.length > 0) await host.journal.append(uncopied.map((segment) => ({ planId, ...segment })));
  return { broughtBack: back.length, copiedToJournal: uncopied.length };
}
