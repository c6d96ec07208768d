import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { ownDeviceChange } from '#shared/book/changes/focal-changes.ts';
import { entity } from '#shared/ledger/entities.ts';

/**
 * Before a focal point's machine sends anything it says in the plan's ledger where encrypted answers go to, once: nobody
 * accepted it by a request that would have said so. An agency's address comes with its request.
 */
export async function announceAddress(session: Session): Promise<void> {
  const { ledger, profile, host } = session;
  const { publicKey, person, role, agency } = profile;
  if (role !== 'focal') return;
  const own = ledger.keys().find((key) => key.publicKey === publicKey);
  const writes = own !== undefined && own.stopped === null && own.agencies.includes(agency);
  if (!writes || ledger.options.root === null) return;
  const encryptTo = await host.keys.address('current');
  if (ledger.read(entity.roster(publicKey))?.['encryptTo'] === encryptTo) return;
  await session.commitForGood([ownDeviceChange(publicKey, { person, at: now(), encryptTo })]);
}
