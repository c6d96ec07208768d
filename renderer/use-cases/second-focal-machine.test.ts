import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { machine, type Machine } from '#renderer/testing/machine.ts';
import { FOCAL, issued, report } from '#renderer/testing/report-cycle.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { agencyId } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { KeyRequest } from '#shared/package/key-request.ts';
import { acceptRequest, handOverTo } from './change-keys.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';

const SECOND = { kind: 'built-in', planId: plan158().id, issuedElsewhere: true } as const;

const requestOf = ({ session: { profile, planId } }: Machine): KeyRequest => ({
  ...profile,
  planId,
  encryptTo: null,
});

async function planOf(who: Machine) {
  await exportPackage(who.session, who.book(), 'plan', null);
  return who.lastFile();
}

describe('a second machine of the focal point', () => {
  it('started from the plan package believes the first one, issues nothing, and writes once it is taken in', async () => {
    const { focal, plan, health } = await issued();
    const root = focal.session.profile.publicKey;
    const second = await machine(FOCAL, { kind: 'package', file: plan });
    expect(second.session.profile.role).toBe('focal');
    expect(second.session.ledger.options.root).toBe(root);
    expect(second.session.ownSegments()).toBe(0);
    await acceptRequest(focal.session, requestOf(second));
    const accepted = await planOf(focal);
    await importPackages(second.session, [accepted]);
    await importPackages(second.session, [await report(health, 'một')]);
    await acceptRequest(second.session, requestOf(health));
    expect(second.session.ledger.waiting()).toEqual([]);
    await importPackages(focal.session, [await planOf(second)]);
    expect(focal.session.ledger.refused()).toEqual([]);
    expect(focal.book().devices.map(({ agency }) => agency)).toContain(agencyId('so-y-te'));
  });

  it('started before the plan arrived waits for it, and names nobody the root meanwhile', async () => {
    const second = await machine(FOCAL, SECOND);
    expect(second.session.ledger.options.root).toBeNull();
    expect(second.session.ledger.segments()).toEqual([]);
    await expect(planOf(second)).rejects.toMatchObject({ code: 'plan-not-here' });
    await second.restart();
    const { focal, plan } = await issued();
    await importPackages(second.session, [plan]);
    expect(second.session.ledger.options.root).toBe(focal.session.profile.publicKey);
    expect(second.session.ledger.read(entity.doc)).toEqual(focal.session.ledger.read(entity.doc));
  });

  it('follows the first one after a handover, and the agencies believe it', async () => {
    const { focal, health, plan } = await issued();
    const next = await machine(FOCAL, SECOND);
    await handOverTo(focal.session, requestOf(next));
    await importPackages(next.session, [await planOf(focal)]);
    await importPackages(next.session, [await report(health, 'hai')]);
    await acceptRequest(next.session, requestOf(health));
    expect(next.session.ledger.waiting()).toEqual([]);
    await importPackages(health.session, [await planOf(next), plan]);
    expect(health.session.ledger.waiting()).toEqual([]);
    const key = next.session.ledger
      .keys()
      .find(({ publicKey }) => publicKey === next.session.profile.publicKey);
    expect(key?.office).toBe('successor');
  });

  it('that lost its book and its note, but not the journal, does not issue the plan a second time', async () => {
    const { focal } = await issued();
    focal.host.keys.signedBefore = async () => true;
    await focal.loseDatabase();
    expect(focal.session.ledger.options.root).toBeNull();
    expect(focal.session.ownSegments()).toBe(0);
  });
});
