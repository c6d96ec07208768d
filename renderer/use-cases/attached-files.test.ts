import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BookDb } from '#renderer/data/book-db.ts';
import { recoverProfile } from '#renderer/data/machine-note.ts';
import { openSession } from '#renderer/data/open-session.ts';
import type { Machine } from '#renderer/testing/machine.ts';
import { acceptWaiting, issued, Q3, report } from '#renderer/testing/report-cycle.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { checkReport } from '#shared/domain/reports/completeness.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import { decryptPackage } from '#shared/package/encryption.ts';
import { missingFromReports } from '#shared/package/named-files.ts';
import { PACKAGE_LIMITS } from '#shared/package/package-limits.ts';
import { readPackage } from '#shared/package/read-package.ts';
import { attachFiles } from './attach-files.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { restoreSnapshot } from './restore-snapshot.ts';
import { saveAttachedFile } from './save-attached-file.ts';
import { saveTaskReport } from './save-task-report.ts';
import { undoImport } from './undo-import.ts';
import { undoLast } from './undo-last.ts';

const HEALTH = agencyId('so-y-te');
const I7 = taskPath('I.7');

const file = (name: string, text: string): OpenedFile => ({ name, bytes: new TextEncoder().encode(text) });
const scan = file('Biên bản.pdf', '%PDF-1.7 biên bản');
const photo = file('ảnh.jpg', 'ảnh hiện trường');

/** Attaches files to the agency's report on I.7, as the window does. */
async function attach(who: Machine, ...files: readonly OpenedFile[]): Promise<void> {
  const evidence = await attachFiles(who.session, files);
  await saveTaskReport(who.session, I7, Q3, { evidence });
}

const evidenceOf = (who: Machine) => who.book().report(HEALTH, I7, Q3)?.evidence ?? [];

/** What is saved of each attached file, by its name. */
async function savedBy(who: Machine): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const ref of evidenceOf(who)) {
    await saveAttachedFile(who.session, ref);
    const { suggestedName, bytes } = who.host.saved.at(-1)!;
    texts[suggestedName] = new TextDecoder().decode(bytes);
  }
  return texts;
}

async function sent(who: Machine, withFiles = true): Promise<OpenedFile> {
  await exportPackage(who.session, who.book(), 'report', Q3, null, withFiles);
  return who.lastFile();
}

/** A focal point that accepted the agency's machine, whose report has two files. */
async function reported() {
  const { focal, health, home } = await issued();
  await importPackages(focal.session, [await report(health, 'a')]);
  await acceptWaiting(focal);
  await attach(health, scan, photo);
  return { focal, health, home };
}

it('a file that is named in a report and gone from both places is asked about before the report is sent', async () => {
  const { health } = await issued();
  await attach(health, scan, photo);
  const [task] = health.book().tasks.filter(({ path }) => path === I7);
  const issues = () => {
    const { ledger, attachments } = health.session;
    const missing = missingFromReports(ledger, HEALTH, (sha256) => attachments.has(sha256));
    const written = health.book().report(HEALTH, I7, Q3);
    return checkReport(
      task!,
      written && { ...written, state: 'in-progress' },
      undefined,
      '2024-09-17',
      missing,
    );
  };
  expect(issues().map(({ code }) => code)).not.toContain('file-missing');
  const { sha256 } = evidenceOf(health)[0]!;
  health.host.attached.delete(sha256);
  await health.session.db.attachments.delete([health.session.planId, sha256]);
  await health.restart();
  expect(issues()).toContainEqual({
    code: 'file-missing',
    severity: 'confirm',
    field: 'evidence',
    message: 'máy này không còn tệp “Biên bản.pdf”',
  });
});

describe('attaching', () => {
  it('keeps a file in both places before the report names it, once however often and however named', async () => {
    const { health } = await issued();
    const again = { ...scan, name: 'C:\\Scan\\Bản sao.pdf'.normalize('NFD') };
    await attach(health, scan, again, scan);
    expect(evidenceOf(health).map(({ name }) => name)).toEqual([
      'Biên bản.pdf',
      'Bản sao.pdf',
      'Biên bản.pdf',
    ]);
    expect(await health.session.db.attachments.count()).toBe(1);
    expect(health.host.attached.size).toBe(1);
    expect(await savedBy(health)).toEqual({
      'Biên bản.pdf': '%PDF-1.7 biên bản',
      'Bản sao.pdf': '%PDF-1.7 biên bản',
    });
  });

  it.each([
    ['attachment-empty', file('trống.pdf', '')],
    ['attachment-runs', file('cài đặt.exe', 'văn bản')],
    ['attachment-runs', file('ảnh.png', 'MZ chương trình')],
    ['attachment-too-large', { name: 'to.pdf', bytes: new Uint8Array(PACKAGE_LIMITS.attachmentBytes + 1) }],
  ])('%s: none of the files given together is kept', async (code, bad) => {
    const { health } = await issued();
    await expect(attachFiles(health.session, [scan, bad])).rejects.toMatchObject({ code });
    expect(await health.session.db.attachments.count()).toBe(0);
    expect(health.host.attached.size).toBe(0);
  });

  it('is refused before anything is kept when the disk is almost full or one package could not hold it', async () => {
    const { health } = await issued();
    const { info } = health.host;
    health.host.info = async () => ({ ...(await info()), freeBytes: 50_000_000 });
    await expect(attachFiles(health.session, [scan])).rejects.toMatchObject({
      code: 'disk-almost-full',
      message: expect.stringContaining('chưa đính kèm tệp nào') as string,
    });
    health.host.info = info;
    const large = (n: number) => ({
      sha256: n.toString(16).padStart(64, '0'),
      name: `${n}.pdf`,
      size: 25 * 1024 * 1024,
    });
    await saveTaskReport(health.session, I7, Q3, {
      evidence: Array.from({ length: 16 }, (_, n) => large(n)),
    });
    await expect(attachFiles(health.session, [scan])).rejects.toMatchObject({ code: 'attachments-full' });
    expect(await health.session.db.attachments.count()).toBe(0);
  });

  it('is one undo step that takes the name away and leaves the bytes', async () => {
    const { health } = await issued();
    await attach(health, scan);
    const { evidence } = health.book().report(HEALTH, I7, Q3)!;
    await saveTaskReport(health.session, I7, Q3, { evidence: [] });
    expect(evidenceOf(health)).toEqual([]);
    await undoLast(health.session);
    expect(evidenceOf(health)).toEqual(evidence);
    expect(Object.keys(await savedBy(health))).toEqual(['Biên bản.pdf']);
  });
});

describe('two copies', () => {
  it('a lost profile comes back with its evidence', async () => {
    const { health } = await issued();
    await attach(health, scan, photo);
    const empty = new BookDb('emptied-with-evidence');
    const profile = await recoverProfile(health.host, empty);
    const { session } = await openSession(health.host, empty, profile!);
    for (const { sha256 } of evidenceOf(health)) {
      expect(await session.attachments.read(sha256)).toEqual(await health.session.attachments.read(sha256));
    }
    expect(session.attachments.held.getState().size).toBe(2);
  });

  it('each fills the other at the start', async () => {
    const { health } = await issued();
    await attach(health, scan, photo);
    const [first] = evidenceOf(health);
    health.host.attached.clear();
    await health.restart();
    expect(health.host.attached.size).toBe(2);
    await health.session.db.attachments.delete([health.session.planId, first!.sha256]);
    await health.restart();
    expect(Object.keys(await savedBy(health))).toHaveLength(2);
  });

  it('a disk that is almost full is not filled up at the start: files are read from the second copy', async () => {
    const { health } = await issued();
    await attach(health, scan);
    const [ref] = evidenceOf(health);
    const { info } = health.host;
    await health.session.db.attachments.clear();
    health.host.info = async () => ({ ...(await info()), freeBytes: 50_000_000 });
    await health.restart();
    expect(await health.session.db.attachments.count()).toBe(0);
    expect(await savedBy(health)).toEqual({ 'Biên bản.pdf': '%PDF-1.7 biên bản' });
    health.host.info = info;
    await health.restart();
    expect(await health.session.attachments.read(ref!.sha256)).toEqual(scan.bytes);
    expect(await health.session.db.attachments.count()).toBe(1);
  });

  it('a full database is said as such, and the report does not name the file', async () => {
    const { health } = await issued();
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    health.session.db.attachments.hook('creating', refuse);
    await expect(attach(health, scan)).rejects.toMatchObject({ code: 'disk-full' });
    health.session.db.attachments.hook('creating').unsubscribe(refuse);
    expect(evidenceOf(health)).toEqual([]);
    expect(health.session.attachments.held.getState().size).toBe(0);
  });

  it('a file that rotted comes from the second copy and is mended at the start, and is said to be missing when both are gone', async () => {
    const { health } = await issued();
    await attach(health, scan);
    const [ref] = evidenceOf(health);
    const rot = async () => {
      const row = await health.session.db.attachments.get([health.session.planId, ref!.sha256]);
      await health.session.db.attachments.put({ ...row!, bytes: new Uint8Array([1, 2]) });
    };
    await rot();
    expect(await savedBy(health)).toEqual({ 'Biên bản.pdf': '%PDF-1.7 biên bản' });
    await health.restart();
    await rot();
    health.host.attached.clear();
    await expect(saveAttachedFile(health.session, ref!)).rejects.toMatchObject({ code: 'attachment-gone' });
    expect(health.session.attachments.has(ref!.sha256)).toBe(false);
    await health.restart();
    expect(health.session.attachments.has(ref!.sha256)).toBe(false);
    await attach(health, scan);
    expect(await savedBy(health)).toEqual({ 'Biên bản.pdf': '%PDF-1.7 biên bản' });
  });
});

describe('travelling', () => {
  it('comes with the report, is counted, and the second time there is nothing to learn', async () => {
    const { focal, health } = await reported();
    const pack = await sent(health);
    const record = await importPackages(focal.session, [pack]);
    expect(record.files[0]).toMatchObject({ outcome: 'merged', files: { fresh: 2, known: 0, missing: [] } });
    expect(await savedBy(focal)).toEqual(await savedBy(health));
    expect(focal.host.attached.size).toBe(2);
    const again = await importPackages(focal.session, [pack]);
    expect(again.files[0]).toMatchObject({ outcome: 'nothing-new', fresh: 0 });
    expect(again.files[0]?.files).toBeUndefined();
    await focal.restart();
    expect(await savedBy(focal)).toEqual(await savedBy(health));
  });

  it('without the files they are named and missing, and come when they are asked for', async () => {
    const { focal, health } = await reported();
    const record = await importPackages(focal.session, [await sent(health, false)]);
    expect(record.files[0]?.files).toEqual({
      fresh: 0,
      known: 0,
      missing: expect.arrayContaining(['Biên bản.pdf', 'ảnh.jpg']) as string[],
    });
    await expect(saveAttachedFile(focal.session, evidenceOf(focal)[0]!)).rejects.toMatchObject({
      code: 'attachment-gone',
    });
    const asked = await importPackages(focal.session, [await sent(health)]);
    expect(asked.files[0]).toMatchObject({ fresh: 0, files: { fresh: 2, known: 0, missing: [] } });
    expect(await savedBy(focal)).toEqual(await savedBy(health));
  });

  it('two files of one import that bring the same are counted once', async () => {
    const { focal, health } = await reported();
    const record = await importPackages(focal.session, [await sent(health, false), await sent(health)]);
    expect(record.files.map(({ files }) => files)).toEqual([
      { fresh: 0, known: 2, missing: [] },
      { fresh: 2, known: 0, missing: [] },
    ]);
  });

  it('a full copy brings the files of all', async () => {
    const { focal, health, home } = await reported();
    await importPackages(focal.session, [await sent(health)]);
    await exportPackage(focal.session, focal.book(), 'full-copy', null);
    const { attachments } = await readPackage(focal.lastFile().bytes);
    expect(attachments.size).toBe(2);
    await importPackages(home.session, [focal.lastFile()]);
    expect(await savedBy(home)).toEqual(await savedBy(health));
  });

  it('comes through a package with a password', async () => {
    const { focal, health } = await reported();
    await exportPackage(health.session, health.book(), 'report', Q3, {
      passphrase: 'báo cáo quý III năm 2024',
    });
    const bytes = await decryptPackage(health.lastFile().bytes, { passphrase: 'báo cáo quý III năm 2024' });
    const record = await importPackages(focal.session, [{ name: 'kín.skh', bytes }]);
    expect(record.files[0]?.files).toEqual({ fresh: 2, known: 0, missing: [] });
    expect(await savedBy(focal)).toEqual(await savedBy(health));
  }, 30_000);

  it('the plan package and a receipt bring none', async () => {
    const { focal, health } = await reported();
    await importPackages(focal.session, [await sent(health)]);
    for (const kind of ['plan', 'receipt', 'review'] as const) {
      await exportPackage(focal.session, focal.book(), kind, null);
      expect((await readPackage(focal.lastFile().bytes)).attachments.size).toBe(0);
    }
  });
});

describe('taking back an import', () => {
  it('takes its files along, in both places, and they come again with it', async () => {
    const { focal, health } = await reported();
    const pack = await sent(health);
    await undoImport(focal.session, await importPackages(focal.session, [pack]));
    expect(await focal.session.db.attachments.count()).toBe(0);
    expect(focal.host.attached.size).toBe(0);
    expect(focal.session.attachments.held.getState().size).toBe(0);
    await focal.restart();
    expect(focal.session.attachments.held.getState().size).toBe(0);
    await importPackages(focal.session, [pack]);
    expect(Object.keys(await savedBy(focal))).toHaveLength(2);
  });

  it('leaves what an earlier segment, this machine or a snapshot still names', async () => {
    const { focal, health } = await reported();
    await importPackages(focal.session, [await sent(health)]);
    await attach(health, file('thêm.pdf', 'thêm'));
    const second = await importPackages(focal.session, [await sent(health)]);
    expect(await focal.session.db.attachments.count()).toBe(3);
    await undoImport(focal.session, second);
    expect(await focal.session.db.attachments.count()).toBe(2);
    expect(Object.keys(await savedBy(focal))).toHaveLength(2);
  });

  it('a snapshot brings the names back, and their bytes are still there', async () => {
    const { focal, health } = await reported();
    const first = await importPackages(focal.session, [await sent(health)]);
    await attach(health, file('thêm.pdf', 'thêm'));
    await undoImport(focal.session, await importPackages(focal.session, [await sent(health)]));
    const snapshots = await focal.session.db.snapshots.orderBy('id').toArray();
    const withFiles = snapshots.find(({ files }) => files?.length === 2)!;
    await undoImport(focal.session, first);
    expect(evidenceOf(focal)).toEqual([]);
    await restoreSnapshot(focal.session, withFiles.id);
    expect(Object.keys(await savedBy(focal))).toHaveLength(2);
  });
});

describe('hostile packages', () => {
  it('a name from elsewhere that would run is refused when it is saved', async () => {
    const { focal, health } = await reported();
    const [ref] = evidenceOf(health);
    await health.session.commit('đổi tên', [
      {
        entity: entity.report(HEALTH, I7, Q3),
        fields: { evidence: [{ ...ref!, name: '../../ảnh.e\u200Bxe' }] },
      },
    ]);
    await importPackages(focal.session, [await sent(health)]);
    await expect(saveAttachedFile(focal.session, evidenceOf(focal)[0]!)).rejects.toMatchObject({
      code: 'attachment-runs',
    });
  });
});

describe('any set of files', () => {
  const contents = fc.uniqueArray(fc.uint8Array({ minLength: 1, maxLength: 40 }), {
    minLength: 1,
    maxLength: 6,
    selector: (bytes) => bytes.join(),
  });
  it('comes out with the same bytes after export and import, in any order, twice', async () => {
    const { focal, health } = await reported();
    await fc.assert(
      fc.asyncProperty(contents, fc.boolean(), async (all, turned) => {
        const files = all
          .map((bytes, n) => ({ name: `tệp ${n}.pdf`, bytes: Uint8Array.of(0x25, ...bytes) }))
          .slice(0, 6);
        await attach(health, ...files);
        const packs = [await sent(health, false), await sent(health)];
        await importPackages(focal.session, turned ? packs.toReversed() : packs);
        await importPackages(focal.session, packs);
        for (const [index, ref] of evidenceOf(focal).entries()) {
          expect(await focal.session.attachments.read(ref.sha256)).toEqual(files[index]?.bytes);
        }
        expect(evidenceOf(focal)).toHaveLength(files.length);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
