import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { machine } from '#renderer/testing/machine.ts';
import { acceptWaiting, FOCAL, issued, Q3, report, tasksOf } from '#renderer/testing/report-cycle.ts';
import { SAMPLE_PLAN_ID } from '#seeds/built-in-plan.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { generateSigner } from '#shared/crypto/ed25519.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { agencyId, planId, taskPath } from '#shared/ids.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import { entity } from '#shared/ledger/entities.ts';
import { plainSegment, signPlain } from '#shared/ledger/testing/forge.ts';
import type { Change, SignedSegment, Signer } from '#shared/ledger/types.ts';
import type { PackageKind } from '#shared/package/types.ts';
import { writePackage } from '#shared/package/write-package.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { saveTaskReport } from './save-task-report.ts';
import { startBook } from './start-book.ts';
import { undoImport } from './undo-import.ts';

const HEALTH = agencyId('so-y-te');
const focalAgency = agencyId(FOCAL);

/** A package whose manifest an attacker signed, around any segments. */
async function packageOf(
  segments: readonly SignedSegment[],
  { kind, agency, plan = plan158().id }: { kind: PackageKind; agency: string; plan?: string },
  signer?: Signer,
): Promise<OpenedFile> {
  const own = signer ?? (await generateSigner());
  const author = { publicKey: own.publicKey, agency: agencyId(agency), agencyName: agency, person: 'Kẻ lạ' };
  const bytes = await writePackage({
    kind,
    planId: planId(plan),
    planNumber: '158/KH-UBND',
    author,
    period: null,
    createdAt: 0,
    root: own.publicKey,
    segments,
    attachments: new Map(),
    seen: [],
    signer: own,
  });
  return { name: `${kind}-${agency}.skh`, bytes };
}

/** A whole "plan package" by a key that only says it is the focal point's. */
async function falsePlan(changes: readonly Change[], plan = plan158().id) {
  const signer = await generateSigner();
  const self = { publicKey: signer.publicKey, agency: focalAgency };
  const ledger = createLedger({ planId: planId(plan), root: signer.publicKey, focalAgency, self });
  const segment = await ledger.commit(changes, signer, 0);
  return packageOf([segment], { kind: 'plan', agency: FOCAL, plan }, signer);
}

const spoilt = (segment: SignedSegment): SignedSegment => ({ ...segment, signature: new Uint8Array(64) });

describe('a forged segment', () => {
  it('with a false signature is refused, and still is after a restart', async () => {
    const { health, focal, plan } = await issued();
    const root = focal.session.profile.publicKey;
    const [first] = focal.session.ledger.export({ author: root });
    const forger = createLedger({
      planId: plan158().id,
      root,
      focalAgency,
      self: { publicKey: root, agency: focalAgency },
    });
    await forger.receive(first ? [first] : []);
    const change = { entity: entity.review(HEALTH, Q3), fields: { decision: 'accepted' } };
    const genuine = await forger.commit([change], focal.session.deviceSigner, 1);
    const record = await importPackages(health.session, [
      await packageOf([spoilt(genuine)], { kind: 'plan', agency: FOCAL }),
    ]);
    expect(record.files.map(({ outcome, refused }) => [outcome, refused])).toEqual([['refused', 1]]);
    expect(record.added).toEqual([]);
    await health.restart();
    expect(health.session.ledger.read(entity.review(HEALTH, Q3))).toBeUndefined();
    expect((await importPackages(health.session, [plan])).files[0]?.outcome).toBe('nothing-new');
  });

  it('does not spoil the genuine one that came in the same import', async () => {
    const { focal, health } = await issued();
    const good = await report(health, 'a');
    const segments = health.session.ledger.export({ author: health.session.profile.publicKey });
    const bad = await packageOf(segments.map(spoilt), { kind: 'report', agency: 'so-y-te' });
    for (const files of [
      [good, bad],
      [bad, good],
    ]) {
      const record = await importPackages(focal.session, files);
      expect(record.added).toHaveLength(segments.length);
      await focal.restart();
      for (const { hash, signature } of segments) {
        expect(focal.session.ledger.signed(hash)?.signature).toEqual(signature);
      }
      await undoImport(focal.session, record);
    }
  });
});

describe('the genuine segment', () => {
  it('that came after a forgery of it is kept over a restart', async () => {
    const { focal, health } = await issued();
    const good = await report(health, 'a');
    const segments = health.session.ledger.export({ author: health.session.profile.publicKey });
    await importPackages(focal.session, [
      await packageOf(segments.map(spoilt), { kind: 'report', agency: 'so-y-te' }),
    ]);
    const { added } = await importPackages(focal.session, [good]);
    expect(added).toHaveLength(segments.length);
    await focal.restart();
    expect(focal.session.ledger.waiting()).toHaveLength(segments.length);
  });
});

describe('an agency that names itself otherwise', () => {
  it('writes nothing of the agency it names, even once it was accepted for it', async () => {
    const { focal, health, home } = await issued();
    await report(health, 'Của Y tế');
    const segments = health.session.ledger.export({ author: health.session.profile.publicKey });
    const claim = await packageOf(segments, { kind: 'report', agency: 'so-noi-vu' });
    await importPackages(focal.session, [claim]);
    // Accepted by mistake: the segments' own key is still the other's, so what was claimed does not count.
    await acceptWaiting(focal);
    expect(focal.book().stage(HEALTH, Q3)).toBe('none');
    expect(focal.book().stage(home.session.profile.agency, Q3)).toBe('none');
    expect(focal.session.ledger.conflicts()).toEqual([]);
  });
});

describe('an agency that signs what is the focal point’s, with its own good key', () => {
  const forgeries: readonly Change[] = [
    { entity: entity.schedule, fields: { sendingDays: 99, kinds: ['year'] } },
    {
      entity: entity.extension(taskPath('I.7'), 'tu-gia-han'),
      fields: { decision: 'granted', until: '2099-12-31', on: '2024-09-01', by: 'Sở Y tế', at: 1 },
    },
    { entity: entity.filled(HEALTH, taskPath('I.7'), Q3), fields: { result: 'tự điền hộ đầu mối' } },
    { entity: entity.workbook(HEALTH, Q3), fields: { code: 'X', at: 1, by: 'x', taskCount: 1 } },
    { entity: entity.consol(Q3, 'draft/x'), fields: { text: 'tự sửa dự thảo' } },
    {
      entity: entity.review(HEALTH, Q3),
      fields: { decision: 'accepted', judged: '0'.repeat(64), at: 1, by: 'x' },
    },
  ];

  it.each(forgeries)(
    '$entity: refused with the reason, the book as before, and later work counts',
    async (change) => {
      const { focal, health } = await issued();
      await importPackages(focal.session, [await report(health, 'thật')]);
      await acceptWaiting(focal);
      const { deviceSigner, ledger } = health.session;
      const own = ledger.export({ author: deviceSigner.publicKey });
      const last = ledger.chainEnds(deviceSigner.publicKey)[0]!;
      const before = await focal.session.ledger.digest();
      const forged = await signPlain(
        plainSegment(deviceSigner, {
          n: own.length + 1,
          prev: last,
          tables: [
            {
              fields: Object.keys(change.fields),
              entities: [change.entity],
              columns: Object.values(change.fields).map((value) => [value]),
            },
          ],
        }),
        deviceSigner,
      );
      const honest = await signPlain(
        plainSegment(deviceSigner, {
          n: own.length + 2,
          prev: forged.hash,
          tables: [
            { fields: ['proposals'], entities: [`rep/so-y-te/I.7/${Q3}`], columns: [['vẫn được tính']] },
          ],
        }),
        deviceSigner,
      );
      const file = await packageOf([...own, forged], { kind: 'report', agency: 'so-y-te' }, deviceSigner);
      const record = await importPackages(focal.session, [file]);
      expect(record.files).toMatchObject([
        {
          outcome: 'refused',
          refused: 1,
          message: expect.stringContaining('phần việc của cơ quan khác') as string,
        },
      ]);
      expect(await focal.session.ledger.digest()).toBe(before);
      expect(focal.session.ledger.refused()).toMatchObject([{ hash: forged.hash, code: 'not-owner' }]);
      const after = await packageOf(
        [...own, forged, honest],
        { kind: 'report', agency: 'so-y-te' },
        deviceSigner,
      );
      await importPackages(focal.session, [after]);
      expect(focal.book().report(HEALTH, taskPath('I.7'), Q3)?.proposals).toBe('vẫn được tính');
      await focal.restart();
      expect(focal.session.ledger.refused()).toMatchObject([{ hash: forged.hash }]);
      // The program itself does not even sign it.
      await expect(health.session.commit('giả', [change])).rejects.toMatchObject({ code: 'not-owner' });
    },
  );
});

describe('the same package', () => {
  it('twice in one import and under two names is one package', async () => {
    const { focal, health } = await issued();
    const file = await report(health, 'a');
    const copy = { name: 'ban-sao (1).skh', bytes: file.bytes };
    const record = await importPackages(focal.session, [file, file, copy]);
    expect(record.added).toHaveLength(new Set(record.added).size);
    for (const { segments, fresh, known, waiting, refused } of record.files) {
      expect(fresh + known + waiting + refused).toBe(segments);
    }
    await acceptWaiting(focal);
    const digest = await focal.session.ledger.digest();
    await focal.restart();
    expect(await focal.session.ledger.digest()).toBe(digest);
    expect(focal.session.ledger.forks()).toEqual([]);
  });
});

describe('a second key that says it is the focal point', () => {
  const review = [{ entity: entity.section('I'), fields: { title: 'Giả', order: 0 } }];

  it('after the real one changes nothing', async () => {
    const { health } = await issued();
    const digest = JSON.stringify(health.book().plan);
    const record = await importPackages(health.session, [await falsePlan(review)]);
    expect(record.adoptedRoot).toBeNull();
    expect(record.files).toMatchObject([{ outcome: 'waiting', code: 'rival-focal-key' }]);
    expect(JSON.stringify(health.book().plan)).toBe(digest);
  });

  it('in the same import as the real one: neither is believed', async () => {
    const { plan, focal } = await issued();
    const health = await machine('so-y-te');
    const record = await importPackages(health.session, [await falsePlan(review), plan]);
    expect(record.adoptedRoot).toBeNull();
    // The officer reads both fingerprints and compares them with the dispatch.
    expect(record.files.map(({ code }) => code)).toEqual(['rival-focal-key', 'rival-focal-key']);
    const { publicKey } = focal.session.profile;
    expect(record.files[1]?.message).toContain(fingerprint(publicKey));
    expect(health.book().planReceived).toBe(false);
    await importPackages(health.session, [plan]);
    expect(health.book().planReceived).toBe(true);
  });

  it('before the real one can be taken back, and the real one then counts', async () => {
    const { plan } = await issued();
    const health = await machine('so-y-te');
    const record = await importPackages(health.session, [await falsePlan(review)]);
    await undoImport(health.session, record);
    await importPackages(health.session, [plan]);
    expect(health.book().planReceived).toBe(true);
    await health.restart();
    expect(health.book().planReceived).toBe(true);
  });

  it('with a package that holds no plan leaves nothing behind at the first start', async () => {
    const { plan } = await issued();
    const fresh = await machine('so-noi-vu');
    await fresh.session.db.profiles.clear();
    const answers = {
      agency: { id: agencyId('so-noi-vu'), name: 'Sở Nội vụ', shortName: 'SNV' },
      person: 'Cán bộ',
      position: '',
    };
    const file = await falsePlan(review);
    await expect(
      startBook(fresh.host, fresh.session.db, { ...answers, plan: { kind: 'package', file } }),
    ).rejects.toMatchObject({ code: 'no-plan-in-package' });
    const opened = await startBook(fresh.host, fresh.session.db, {
      ...answers,
      plan: { kind: 'package', file: plan },
    });
    expect(opened.session.ledger.read(entity.doc)).toBeDefined();
  });
});

describe('a package of the practice book', () => {
  it('is left alone by the real book', async () => {
    const { health } = await issued();
    const file = await falsePlan([{ entity: entity.doc, fields: { title: 'x' } }], SAMPLE_PLAN_ID);
    const record = await importPackages(health.session, [file]);
    expect(record.files.map(({ outcome }) => outcome)).toEqual(['other-plan']);
  });

  it('does not open a real book at the first start', async () => {
    const file = await falsePlan([{ entity: entity.doc, fields: { title: 'x' } }], SAMPLE_PLAN_ID);
    await expect(machine('so-y-te', { kind: 'package', file })).rejects.toMatchObject({
      code: 'sample-package',
    });
  });
});

describe('a full copy', () => {
  it('of the focal point opens a book at the first start', async () => {
    const { focal } = await issued();
    await exportPackage(focal.session, focal.book(), 'full-copy', null);
    const health = await machine('so-y-te', { kind: 'package', file: focal.lastFile() });
    expect(health.book().planReceived).toBe(true);
  });
});

describe('a report from a machine that has no plan package yet', () => {
  it('waits, and applies once plan and acceptance came', async () => {
    const { focal } = await issued();
    const early = await machine('so-y-te');
    const file = await report(early, 'Sớm');
    const other = await machine('so-noi-vu');
    const record = await importPackages(other.session, [file]);
    expect(record.files.map(({ outcome }) => outcome)).toEqual(['waiting']);
    await importPackages(focal.session, [file]);
    await acceptWaiting(focal);
    expect(focal.book().stage(HEALTH, Q3)).toBe('submitted');
    await exportPackage(focal.session, focal.book(), 'plan', null);
    await importPackages(other.session, [focal.lastFile()]);
    expect(other.session.ledger.waiting()).toEqual([]);
    await importPackages(early.session, [focal.lastFile()]);
    const [task] = tasksOf(early);
    expect(early.book().report(HEALTH, task!, Q3)?.result).toBe('Sớm');
    await saveTaskReport(early.session, task!, Q3, { result: 'Tiếp' });
    expect(early.session.ledger.forks()).toEqual([]);
  });
});
