import type { Host } from '#shared/contracts/host.ts';
import type { SegmentHash } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { loadLedger } from '#shared/ledger/create-ledger.ts';
import type { SignedSegment } from '#shared/ledger/types.ts';
import { CLOSING_MOMENT } from '#shared/simulation/sample-agencies.ts';
import type { BookDb } from './book-db.ts';
import { followMachineClock, startClockAt } from './clock.ts';
import type { Profile } from './profile.ts';
import { loadSegments, toStored } from './segment-store.ts';
import { Session } from './session.ts';

/** What start-up found in the two copies and mended. */
export interface Healing {
  /** In the journal but not in the database: brought back. */
  readonly broughtBack: number;
  /** In the database but not in the journal: copied there. */
  readonly copiedToJournal: number;
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
  const { segments, healing } = await heal(host, db, profile, stored);
  const ledger = await loadLedger(
    {
      planId: profile.planId,
      root: plan.root,
      focalAgency: plan.focalAgency,
      self: { publicKey: profile.publicKey, agency: profile.agency },
    },
    segments,
  );
  return { session: new Session({ host, db, profile, ledger }), healing };
}

async function heal(
  host: Host,
  db: BookDb,
  { planId }: Profile,
  stored: readonly SignedSegment[],
): Promise<{ segments: readonly SignedSegment[]; healing: Healing }> {
  const inDatabase = new Set<string>(stored.map(({ hash }) => hash));
  const listed = (await host.journal.list()).filter((entry) => entry.planId === planId);
  const inJournal = new Set(listed.map(({ hash }) => hash));
  const lost = [...inJournal].filter((hash) => !inDatabase.has(hash));
  const back = (await host.journal.read(planId, lost)).map((entry) => ({
    hash: entry.hash as SegmentHash,
    bytes: entry.bytes,
    signature: entry.signature,
  }));
  if (back.length > 0) await db.segments.bulkPut(back.map((segment) => toStored(planId, segment)));
  const { hasJournal } = await host.info();
  const uncopied = hasJournal ? stored.filter(({ hash }) => !inJournal.has(hash)) : [];
  if (uncopied.length > 0) await host.journal.append(uncopied.map((segment) => ({ planId, ...segment })));
  return {
    segments: [...stored, ...back],
    healing: { broughtBack: back.length, copiedToJournal: uncopied.length },
  };
}
