import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { machine, type Machine } from '#renderer/testing/machine.ts';
import { acceptWaiting, issued, Q3, report } from '#renderer/testing/report-cycle.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { attachFiles } from './attach-files.ts';
import { isEncrypted } from '#shared/package/is-encrypted.ts';
import { importPackages } from './import-packages.ts';
import { openEncrypted } from './open-encrypted.ts';
import { restoreBackup } from './restore-backup.ts';
import { restoreSnapshot } from './restore-snapshot.ts';
import { saveBackup } from './save-backup.ts';
import { saveTaskReport } from './save-task-report.ts';
import { acceptReports } from './review-reports.ts';

const HEALTH = agencyId('so-y-te');
const I7 = taskPath('I.7');

const snapshotsOf = async ({ session }: Machine) =>
  (await session.db.snapshots.toArray()).toSorted((a, b) => b.at - a.at);

async function typing({ session }: Machine, text: string): Promise<string> {
  const key = `${session.planId} rep/${HEALTH}/${I7}/${Q3}`;
  await session.db.drafts.put({ key, planId: session.planId, fields: { result: text }, at: 1 });
  return key;
}

describe('a snapshot is kept before an import', () => {
  it('and going back to it gives the very state before, drafts included', async () => {
    const { focal, health, home } = await issued();
    await importPackages(focal.session, [await report(health, 'một')]);
    await acceptWaiting(focal);
    const before = await focal.session.ledger.digest();
    const draft = await typing(focal, 'đang gõ');
    await importPackages(focal.session, [await report(home, 'hai')]);
    const [latest] = await snapshotsOf(focal);
    expect(latest?.reason).toBe('import');
    await focal.session.db.drafts.delete(draft);
    const restored = await restoreSnapshot(focal.session, latest!.id);
    expect(restored.setAside).toBeGreaterThan(0);
    expect(await focal.session.ledger.digest()).toBe(before);
    expect((await focal.session.db.drafts.get(draft))?.fields).toEqual({ result: 'đang gõ' });
    await focal.restart();
    expect(await focal.session.ledger.digest()).toBe(before);
    const again = await importPackages(focal.session, [home.lastFile()]);
    expect(again.files.map(({ outcome }) => outcome)).toEqual(['waiting']);
  });

  it('keeps what this machine wrote since and what that rests on, so that no number is given out twice', async () => {
    const { focal, health } = await issued();
    await importPackages(focal.session, [await report(health, 'một')]);
    const [beforeReport] = await snapshotsOf(focal);
    await acceptWaiting(focal);
    await acceptReports(focal.session, focal.book(), [HEALTH], Q3);
    const digest = await focal.session.ledger.digest();
    expect((await restoreSnapshot(focal.session, beforeReport!.id)).setAside).toBe(0);
    expect(await focal.session.ledger.digest()).toBe(digest);
    await acceptReports(focal.session, focal.book(), [HEALTH], Q3).catch(() => undefined);
    expect(focal.session.ledger.forks()).toEqual([]);
  });

  it('none is kept when nothing new came', async () => {
    const { focal, health } = await issued();
    const file = await report(health, 'một');
    await importPackages(focal.session, [file]);
    const kept = (await snapshotsOf(focal)).length;
    await importPackages(focal.session, [file, { name: 'ghi chú.txt', bytes: new Uint8Array([1, 2, 3, 4]) }]);
    expect(await snapshotsOf(focal)).toHaveLength(kept);
  });

  it('an import whose snapshot cannot be stored changes nothing', async () => {
    const { focal, health } = await issued();
    const before = await focal.session.ledger.digest();
    const file = await report(health, 'một');
    const { hook } = focal.session.db.snapshots;
    const refuse = () => {
      hook('creating').unsubscribe(refuse);
      throw new Error('QuotaExceededError');
    };
    hook('creating', refuse);
    await expect(importPackages(focal.session, [file])).rejects.toThrow();
    expect(await focal.session.ledger.digest()).toBe(before);
    expect((await importPackages(focal.session, [file])).files[0]?.fresh).toBeDefined();
  });
});

describe('a backup in one file', () => {
  it('brings a machine back that lost its database and its journal, typed texts included', async () => {
    const { plan, health } = await issued();
    await saveTaskReport(health.session, I7, Q3, { result: 'đã lưu' });
    const draft = await typing(health, 'gõ dở');
    await saveBackup(health.session);
    const file = health.lastFile();
    expect((await health.session.db.plans.get(health.session.planId))?.backup?.segments).toBe(
      health.session.ledger.segments().length,
    );
    const other = await machine(HEALTH, { kind: 'package', file: plan });
    const { drafts } = await restoreBackup(other.session, file);
    expect(drafts).toBe(1);
    expect((await other.session.db.drafts.get(draft))?.fields).toEqual({ result: 'gõ dở' });
    expect(
      other.session.ledger
        .export({ waiting: true })
        .map(({ hash }) => hash)
        .toSorted(),
    ).toEqual(
      health.session.ledger
        .export({ waiting: true })
        .map(({ hash }) => hash)
        .toSorted(),
    );
  });

  it('opens as the book of a machine that starts anew from it, evidence files and all', async () => {
    const { health } = await issued();
    const scan = new TextEncoder().encode('{ không phải trạng thái máy');
    const evidence = await attachFiles(health.session, [{ name: 'quét.pdf', bytes: scan }]);
    await saveTaskReport(health.session, I7, Q3, { result: 'đã lưu', evidence });
    const draft = await typing(health, 'gõ dở');
    await saveBackup(health.session);
    const fresh = await machine(HEALTH, { kind: 'package', file: health.lastFile() });
    expect(fresh.book().planReceived).toBe(true);
    expect(await fresh.session.attachments.read(evidence[0]!.sha256)).toEqual(scan);
    // What the machine keeps beside the segments is no evidence.
    expect(await fresh.session.db.attachments.count()).toBe(1);
    expect((await fresh.session.db.drafts.get(draft))?.fields).toEqual({ result: 'gõ dở' });
  });

  it('with a password says nothing to whoever finds it, and brings everything back to whoever knows it', async () => {
    const { plan, health } = await issued();
    await saveTaskReport(health.session, I7, Q3, { result: 'đã lưu' });
    await typing(health, 'gõ dở');
    await expect(saveBackup(health.session, 'ngắn')).rejects.toMatchObject({ code: 'passphrase-too-short' });
    await saveBackup(health.session, 'một câu dài dễ nhớ');
    const file = health.lastFile();
    expect(isEncrypted(file.bytes)).toBe(true);
    const other = await machine(HEALTH, { kind: 'package', file: plan });
    await expect(restoreBackup(other.session, file)).rejects.toMatchObject({ code: 'encrypted' });
    const [opened] = await openEncrypted(other.host, [file], async () => 'một câu dài dễ nhớ');
    expect((await restoreBackup(other.session, opened!)).drafts).toBe(1);
    const heldBy = (who: Machine) => who.session.ledger.export({ waiting: true }).map(({ hash }) => hash);
    expect(heldBy(other).toSorted()).toEqual(heldBy(health).toSorted());
  }, 30_000);

  it('replaces nothing that is newer here', async () => {
    const { health } = await issued();
    const draft = await typing(health, 'cũ');
    await saveBackup(health.session);
    const file = health.lastFile();
    await saveTaskReport(health.session, I7, Q3, { result: 'ghi sau khi sao lưu' });
    await typing(health, 'mới');
    const digest = await health.session.ledger.digest();
    expect((await restoreBackup(health.session, file)).drafts).toBe(0);
    expect(await health.session.ledger.digest()).toBe(digest);
    expect((await health.session.db.drafts.get(draft))?.fields).toEqual({ result: 'mới' });
  });

  it('refuses a package that is no backup, and says so', async () => {
    const { plan, health } = await issued();
    await expect(restoreBackup(health.session, plan)).rejects.toMatchObject({ code: 'not-a-backup' });
  });
});
