import type { BookDb } from '#renderer/data/book-db.ts';
import { now } from '#renderer/data/clock.ts';
import { openSession, type Healing } from '#renderer/data/open-session.ts';
import type { Session } from '#renderer/data/session.ts';
import type { Host } from '#shared/contracts/host.ts';
import type { AgencyId, PlanId, PublicKey } from '#shared/ids.ts';

/** Who works on this machine, by the answers of the first start. */
export interface OfficerAnswers {
  readonly agency: {
    readonly id: AgencyId;
    readonly name: string;
    readonly shortName: string;
  };
  readonly person: string;
  readonly position: string;
}

/** The plan whose book is opened. */
export interface EnteredPlan {
  readonly planId: PlanId;
  readonly focalAgency: AgencyId;
  /** The focal point's key where it is known already. */
  readonly root: PublicKey | null;
  /** The focal point's first machine: its key is the root. Its later machines learn the root from the plan package. */
  readonly leads: boolean;
  readonly sample: boolean;
}

/**
 * Opens a plan's book on this machine for the first time: puts the plan on record and works under the officer's name.
 * Whoever is of the plan's focal agency works as the focal point. The profile is left for the caller to save when
 * everything else succeeded, so that a start that failed is asked again.
 */
export async function enterBook(
  host: Host,
  db: BookDb,
  { agency, person, position }: OfficerAnswers,
  { planId, focalAgency, root, leads, sample }: EnteredPlan,
): Promise<{ session: Session; healing: Healing }> {
  const lost = (await db.plans.count()) === 0 && (await host.keys.signedBefore());
  const publicKey = lost ? await host.keys.useNext() : await host.keys.publicKey();
  const isFocal = agency.id === focalAgency;
  const before = await db.plans.get(planId);
  const journaled = (await host.journal.list()).some((entry) => entry.planId === planId);
  const held = (await db.segments.where('planId').equals(planId).count()) > 0;
  // A lost book whose journal is still here was issued by the key before: this one must not issue it again.
  const isRoot = isFocal && leads && !(lost && journaled);
  // Asked again after the profile was lost, a machine still knows whom it believes; itself only where it had issued.
  const knownRoot = before?.root === publicKey && !(isFocal && held) ? null : (before?.root ?? null);
  await db.plans.put({
    planId,
    root: root ?? (isRoot ? publicKey : knownRoot),
    focalAgency,
    openedAt: before?.openedAt ?? now(),
    ignoredKeys: before?.ignoredKeys ?? [],
  });
  const opened = await openSession(host, db, {
    agency: agency.id,
    agencyName: agency.name,
    agencyShortName: agency.shortName,
    person: person.trim(),
    position: position.trim(),
    planId,
    role: isFocal ? 'focal' : 'agency',
    publicKey,
    sample,
  });
  return lost ? { ...opened, healing: { ...opened.healing, newKey: true } } : opened;
}
