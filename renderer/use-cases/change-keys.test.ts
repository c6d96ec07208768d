import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { machine, type Machine } from '#renderer/testing/machine.ts';
import { acceptWaiting, issued, Q3, report, tasksOf } from '#renderer/testing/report-cycle.ts';
import { receivedBy } from '#shared/book/receipts.ts';
import { loadLedger } from '#shared/ledger/create-ledger.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { keyRequestText, readKeyRequest } from '#shared/package/key-request.ts';
import { isEncrypted } from '#shared/package/is-encrypted.ts';
import { acceptRequest, renewKey, revokeKey, restoreKey, vouchFor } from './change-keys.ts';
import { exportPackage } from './export-package.ts';
import { giveReceipts } from './give-receipts.ts';
import { importPackages } from './import-packages.ts';
import { openEncrypted } from './open-encrypted.ts';
import { saveTaskReport } from './save-task-report.ts';

const HEALTH = agencyId('so-y-te');
const I7 = taskPath('I.7');
const write = (who: Machine, result: string) => saveTaskReport(who.session, I7, Q3, { result });
const seenBy = (who: Machine) => who.book().report(HEALTH, I7, Q3)?.result;

async function send(from: Machine, to: Machine): Promise<void> {
  await exportPackage(
    from.session,
    from.book(),
    from.session.profile.role === 'focal' ? 'plan' : 'report',
    null,
  );
  await importPackages(to.session, [from.lastFile()]);
}

const requestOf = async ({ host, session: { profile, planId } }: Machine) => {
  const { publicKey, agency, agencyName, person } = profile;
  const encryptTo = await host.keys.address('current');
  return readKeyRequest(
    await keyRequestText({ planId, publicKey, agency, agencyName, person, encryptTo }, host.keys),
  );
};

async function acceptedHealth() {
  const all = await issued();
  await importPackages(all.focal.session, [await report(all.health, 'một')]);
  await acceptWaiting(all.focal);
  await send(all.focal, all.health);
  return all;
}

describe('a new key for a machine', () => {
  it('needs nobody else: the old one vouches for it and everything counts everywhere', async () => {
    const { focal, health } = await acceptedHealth();
    const old = health.session.profile.publicKey;
    await renewKey(health.session);
    await health.restart();
    expect(health.session.profile.publicKey).not.toBe(old);
    await write(health, 'khóa mới ghi');
    await send(health, focal);
    expect(focal.session.ledger.waiting()).toEqual([]);
    expect(seenBy(focal)).toBe('khóa mới ghi');
    expect(focal.book().devices.find(({ publicKey }) => publicKey === old)?.stopped).toBe('retired');
  });

  it('waits until the machine was accepted: before that nobody would count what the old key wrote', async () => {
    const { health, focal } = await issued();
    const file = await report(health, 'trước khi được nhận');
    const key = health.session.profile.publicKey;
    await expect(renewKey(health.session)).rejects.toMatchObject({ code: 'key-not-taken-yet' });
    await health.restart();
    expect(health.session.profile.publicKey).toBe(key);
    expect(seenBy(health)).toBe('trước khi được nhận');
    await importPackages(focal.session, [file]);
    await acceptWaiting(focal);
    await send(focal, health);
    await renewKey(health.session);
    await health.restart();
    expect(seenBy(health)).toBe('trước khi được nhận');
  });

  it('is taken into use at the next start when the power failed in between', async () => {
    const { focal, health } = await acceptedHealth();
    const { useNext } = health.host.keys;
    health.host.keys.useNext = () => Promise.reject(new Error('power'));
    await expect(renewKey(health.session)).rejects.toThrow('power');
    health.host.keys.useNext = useNext;
    await health.restart();
    await write(health, 'sau khi mất điện');
    await send(health, focal);
    expect(seenBy(focal)).toBe('sau khi mất điện');
    expect(focal.session.ledger.forks()).toEqual([]);
  });

  it('hands the focal point over: the agencies believe the new one by the next plan package', async () => {
    const { focal, health } = await acceptedHealth();
    await renewKey(focal.session);
    await focal.restart();
    await acceptWaiting(focal);
    await send(focal, health);
    await importPackages(focal.session, [await report(health, 'hai')]);
    expect(health.session.ledger.waiting()).toEqual([]);
    expect(seenBy(focal)).toBe('hai');
    expect(health.book().devices.some(({ office }) => office === 'successor')).toBe(true);
  });
});

describe('a profile that was copied and went on in two places', () => {
  it('is mended by a new key: both branches stay, nothing is forked again', async () => {
    const { focal, health } = await acceptedHealth();
    const { ledger, profile, deviceSigner } = health.session;
    const copy = await loadLedger(ledger.options, ledger.export({ waiting: true }));
    await write(health, 'bản ở cơ quan');
    const there = await copy.commit(
      [{ entity: `rep/${HEALTH}/I.7/${Q3}`, fields: { proposals: 'bản ở nhà' } }],
      deviceSigner,
      Date.now(),
    );
    await health.session.ledger.receive([there]);
    await health.session.store([there]);
    expect(ledger.forks().map(({ author }) => author)).toEqual([profile.publicKey]);
    await renewKey(health.session);
    await health.restart();
    await write(health, 'viết tiếp');
    await send(health, focal);
    const seen = focal.book().report(HEALTH, I7, Q3);
    expect([seen?.result, seen?.proposals]).toEqual(['viết tiếp', 'bản ở nhà']);
    expect(focal.session.ledger.forks()).toHaveLength(1);
    expect(focal.session.ledger.waiting()).toEqual([]);
    expect(focal.session.ledger.refused()).toEqual([]);
  });
});

describe('machines of others', () => {
  it('are accepted by a line of text before they sent anything', async () => {
    const { focal, home } = await issued();
    await acceptRequest(focal.session, await requestOf(home));
    await importPackages(focal.session, [await report(home, 'được nhận trước')]);
    expect(focal.session.ledger.waiting()).toEqual([]);
  });

  it('ask by a file without anything in it, and are listed by it', async () => {
    const { focal, home } = await issued();
    await exportPackage(home.session, home.book(), 'request', null);
    const record = await importPackages(focal.session, [home.lastFile()]);
    expect(record.files[0]).toMatchObject({ kind: 'request', segments: 0, agency: 'so-noi-vu' });
  });

  it('a second machine is vouched for by the first, a stranger of another agency is not', async () => {
    const { focal, plan, health, home } = await acceptedHealth();
    const second = await machine(HEALTH, { kind: 'package', file: plan });
    await vouchFor(health.session, await requestOf(second));
    await send(health, focal);
    await write(second, 'máy thứ hai');
    await send(second, focal);
    expect(seenBy(focal)).toBe('máy thứ hai');
    expect(focal.session.ledger.waiting()).toEqual([]);
    await expect(vouchFor(health.session, await requestOf(home))).rejects.toMatchObject({
      code: 'request-of-other-agency',
    });
  });

  it('a second machine that was lost is stopped by the first; the finder cannot ask anew under the same key', async () => {
    const { focal, plan, health } = await acceptedHealth();
    const second = await machine(HEALTH, { kind: 'package', file: plan });
    const request = await requestOf(second);
    await vouchFor(health.session, request);
    await revokeKey(health.session, second.session.profile.publicKey, 'Mất máy');
    await send(health, focal);
    await write(second, 'kẻ nhặt được máy ghi');
    await send(second, focal);
    expect(seenBy(focal)).toBe('một');
    await expect(acceptRequest(focal.session, request)).rejects.toMatchObject({ code: 'key-stopped' });
    await restoreKey(health.session, second.session.profile.publicKey);
    await send(health, focal);
    expect(seenBy(focal)).toBe('kẻ nhặt được máy ghi');
  });

  it('stop counting from a revocation on, and count again when it is taken back', async () => {
    const { focal, health } = await acceptedHealth();
    await revokeKey(focal.session, health.session.profile.publicKey, 'Mất máy');
    await write(health, 'kẻ nhặt được máy ghi');
    await send(health, focal);
    expect(seenBy(focal)).toBe('một');
    await restoreKey(focal.session, health.session.profile.publicKey);
    expect(seenBy(focal)).toBe('kẻ nhặt được máy ghi');
  });

  it('count up to an earlier moment when a thief may have written since, or not at all', async () => {
    const { focal, health } = await acceptedHealth();
    const key = health.session.profile.publicKey;
    await write(health, 'còn tin');
    const trusted = health.session.ledger.chainEnds(key)[0]!;
    await write(health, 'kẻ lấy máy ghi');
    await send(health, focal);
    expect(seenBy(focal)).toBe('kẻ lấy máy ghi');
    await revokeKey(focal.session, key, 'Mất máy', trusted);
    expect(seenBy(focal)).toBe('còn tin');
    await restoreKey(focal.session, key);
    await revokeKey(focal.session, key, 'Nhận nhầm', 'nothing');
    expect(seenBy(focal)).toBeUndefined();
  });
});

describe('receipts', () => {
  it('tell the sender that a submission arrived, and nothing else does', async () => {
    const { focal, health } = await acceptedHealth();
    const submission = () => health.book().submission(HEALTH, Q3)!.segment;
    expect(receivedBy(health.session.ledger, submission())).toEqual([]);
    await giveReceipts(focal.session, focal.book());
    await importPackages(health.session, [focal.lastFile()]);
    expect(receivedBy(health.session.ledger, submission()).map(({ by }) => by)).toEqual([
      focal.session.profile.agency,
    ]);
    const written = focal.session.ownSegments();
    await giveReceipts(focal.session, focal.book());
    expect(focal.session.ownSegments()).toBe(written);
    await report(health, 'nộp lại, chưa ai nhận');
    expect(tasksOf(health)).not.toEqual([]);
    expect(receivedBy(health.session.ledger, submission())).toEqual([]);
  });
});

describe('a package with a password', () => {
  it('opens with it after a wrong try, and stays closed when it is left out', async () => {
    const { focal, health } = await acceptedHealth();
    await write(health, 'kín');
    await exportPackage(health.session, health.book(), 'report', null, {
      passphrase: 'một câu dài dễ nhớ',
    });
    const file = health.lastFile();
    expect(isEncrypted(file.bytes)).toBe(true);
    const tries = ['sai mật khẩu rồi', 'một câu dài dễ nhớ'];
    const problems: (string | null)[] = [];
    const opened = await openEncrypted(focal.host, [file], async (_name, problem) => {
      problems.push(problem);
      return tries.shift() ?? null;
    });
    expect(problems[0]).toBeNull();
    expect(problems[1]).toContain('mật khẩu khác');
    await importPackages(focal.session, opened);
    expect(seenBy(focal)).toBe('kín');
    const closed = await openEncrypted(focal.host, [file], async () => null);
    const record = await importPackages(focal.session, closed);
    expect(record.files.map(({ code }) => code)).toEqual(['password-left-out']);
    expect(record.files.map(({ outcome }) => outcome)).toEqual(['closed']);
  }, 60_000);
});
