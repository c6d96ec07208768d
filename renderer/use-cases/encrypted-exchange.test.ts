import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { toldAddresses } from '#renderer/data/told-by-machines.ts';
import { machine, type Machine } from '#renderer/testing/machine.ts';
import { acceptWaiting, FOCAL, issued, Q3, report } from '#renderer/testing/report-cycle.ts';
import { packageRecipients } from '#shared/book/package-recipients.ts';
import { agencyId } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import { keyRequestText, readKeyRequest } from '#shared/package/key-request.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import type { PackageKind } from '#shared/package/types.ts';
import { acceptRequest, renewKey, revokeKey, vouchFor } from './change-keys.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { openEncrypted } from './open-encrypted.ts';

/* Packages that only the agencies they go to can open, from the request of a machine to the import at the other end. */

const [HEALTH, HOME] = [agencyId('so-y-te'), agencyId('so-noi-vu')];

async function recipients(who: Machine) {
  const log = await who.session.db.imports.toArray();
  return packageRecipients(who.session.ledger.keys(), who.book().devices, toldAddresses(log));
}

async function addressesOf(who: Machine, agency: string): Promise<readonly string[]> {
  return (await recipients(who)).filter((to) => to.agency === agency).flatMap(({ addresses }) => addresses);
}

async function sealed(from: Machine, kind: PackageKind, ...to: readonly string[]): Promise<OpenedFile> {
  await exportPackage(from.session, from.book(), kind, kind === 'report' ? Q3 : null, { recipients: to });
  return from.lastFile();
}

/** As the exchange page does; nobody is there to type a password. */
async function take(who: Machine, file: OpenedFile) {
  const opened = await openEncrypted(who.host, [file], () => expect.unreachable('no password is asked for'));
  const [result] = (await importPackages(who.session, opened)).files;
  return result;
}

let all: Awaited<ReturnType<typeof issued>>;
beforeEach(async () => {
  all = await issued();
  await importPackages(all.focal.session, [await report(all.health, 'một'), await report(all.home, 'một')]);
  await acceptWaiting(all.focal);
});

describe('a package for certain agencies', () => {
  it('opens silently on their machines and the sender’s own, and says on another what to do', async () => {
    const { focal, health, home } = all;
    const file = await sealed(focal, 'plan', ...(await addressesOf(focal, HEALTH)));
    expect((await take(health, file))?.outcome).toBe('merged');
    expect((await take(focal, file))?.outcome).toBe('nothing-new');
    const refused = await take(home, file);
    expect(refused).toMatchObject({ outcome: 'closed', code: 'not-for-us', segments: 0 });
    expect(refused?.message).toContain('dành cho máy khác');
    expect(refused?.advice).toContain('Ai mở được');
  });

  it('from an agency opens at the focal point, whose address came with the plan', async () => {
    const { focal, health, home } = all;
    const to = await addressesOf(health, FOCAL);
    expect(to).toHaveLength(1);
    await report(health, 'kín');
    const file = await sealed(health, 'report', ...to);
    expect((await take(focal, file))?.outcome).toBe('merged');
    expect((await take(home, file))?.outcome).toBe('closed');
  });

  it('reaches a second machine by the word of the first', async () => {
    const { focal, plan, health } = all;
    const second = await machine(HEALTH, { kind: 'package', file: plan });
    const encryptTo = await second.host.keys.address('current');
    const line = await keyRequestText({ ...second.session.profile, encryptTo }, second.host.keys);
    await take(health, await sealed(focal, 'plan', ...(await addressesOf(focal, HEALTH))));
    await vouchFor(health.session, await readKeyRequest(line));
    await take(focal, await sealed(health, 'report', ...(await addressesOf(health, FOCAL))));
    expect(await addressesOf(focal, HEALTH)).toHaveLength(2);
    const file = await sealed(focal, 'plan', ...(await addressesOf(focal, HEALTH)));
    expect((await take(second, file))?.outcome).toBe('merged');
  });

  it('goes to a new key after a change, and what was on its way to the old one still opens', async () => {
    const { focal, health } = all;
    await take(health, await sealed(focal, 'plan', ...(await addressesOf(focal, HEALTH))));
    const before = await addressesOf(focal, HEALTH);
    await renewKey(health.session);
    await health.restart();
    const onItsWay = await sealed(focal, 'plan', ...before);
    expect((await take(health, onItsWay))?.outcome).toBe('nothing-new');
    await take(focal, await sealed(health, 'report', ...(await addressesOf(health, FOCAL))));
    const after = await addressesOf(focal, HEALTH);
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
    expect((await take(health, await sealed(focal, 'plan', ...after)))?.outcome).not.toBe('closed');
  });

  it('does not go to a machine that was revoked', async () => {
    const { focal, health } = all;
    await revokeKey(focal.session, health.session.profile.publicKey, 'Mất máy');
    expect((await recipients(focal)).map(({ agency }) => agency)).not.toContain(HEALTH);
  });
});

describe('a machine that said no address', () => {
  it('is taken in by its older request and named as one that cannot open', async () => {
    const { focal, plan } = all;
    const older = await machine('so-du-lich', { kind: 'package', file: plan });
    const line = await keyRequestText({ ...older.session.profile, encryptTo: null }, null);
    await acceptRequest(focal.session, await readKeyRequest(line));
    const tourism = (await recipients(focal)).find(({ agency }) => agency === 'so-du-lich');
    expect(tourism).toEqual({
      agency: 'so-du-lich',
      addresses: [],
      unreached: [older.session.profile.person],
    });
  });

  it('is reached once a package of its own says the address', async () => {
    const { focal, plan } = all;
    const older = await machine('so-du-lich', { kind: 'package', file: plan });
    const line = await keyRequestText({ ...older.session.profile, encryptTo: null }, null);
    await acceptRequest(focal.session, await readKeyRequest(line));
    await importPackages(focal.session, [await report(older, 'một')]);
    expect(await addressesOf(focal, 'so-du-lich')).toEqual([await older.host.keys.address('current')]);
    expect((await recipients(focal)).map(({ agency }) => agency)).toEqual(
      expect.arrayContaining([HEALTH, HOME]),
    );
  });

  it('is the focal point of an older plan only until it sends the next package', async () => {
    const { focal, plan } = all;
    const root = entity.roster(focal.session.profile.publicKey);
    await focal.session.commit('sổ cũ', [{ entity: root, fields: { encryptTo: null } }]);
    const before = focal.session.ownSegments();
    await exportPackage(focal.session, focal.book(), 'plan', null);
    await exportPackage(focal.session, focal.book(), 'plan', null);
    expect(focal.session.ownSegments()).toBe(before + 1);
    const tourism = await machine('so-du-lich', { kind: 'package', file: plan });
    await importPackages(tourism.session, [focal.lastFile()]);
    expect(await addressesOf(tourism, FOCAL)).toEqual([await focal.host.keys.address('current')]);
  });
});
