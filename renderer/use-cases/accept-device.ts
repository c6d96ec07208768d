import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { deviceChange } from '#shared/book/changes/focal-changes.ts';
import type { PendingDevice } from '#renderer/data/pending-devices.ts';
import type { PublicKey } from '#shared/ids.ts';

/** The focal point takes a machine's key into the roster after the fingerprint was compared; what waited for it applies at once. */
export async function acceptDevice(
  session: Session,
  device: Pick<PendingDevice, 'publicKey' | 'agency' | 'person' | 'encryptTo'>,
): Promise<void> {
  const { publicKey, agency, person, encryptTo } = device;
  await session.commit('nhận máy của cơ quan', [
    deviceChange(publicKey, { agency, person, encryptTo, by: session.profile.person, at: now() }),
  ]);
}

/** "Không phải": the key is no longer offered. What it signed stays aside, nothing is deleted. */
export async function ignoreDevice(session: Session, publicKey: PublicKey): Promise<void> {
  const plan = await session.db.plans.get(session.planId);
  if (!plan || plan.ignoredKeys.includes(publicKey)) return;
  await session.db.plans.update(session.planId, { ignoredKeys: [...plan.ignoredKeys, publicKey] });
}
