import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import { agencyId, periodId } from '#shared/ids.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import { FOCAL, HEALTH, NOW, resultOf, signer } from '#shared/ledger/testing/book-parts.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { describePackage } from './describe-package.ts';
import { dosTime } from './dos-time.ts';
import { packageName } from './package-name.ts';
import { readPackage } from './read-package.ts';
import { inputOf, reportingMachine, samplePackage } from './testing/sample-package.ts';
import { unzipped } from './testing/rebuild-zip.ts';
import { writePackage } from './write-package.ts';

const evidence = new TextEncoder().encode('%PDF-1.7 minh chứng');

describe('a package', () => {
  it('carries segments and attachments from one ledger to another', async () => {
    const { health, focal } = await reportingMachine();
    const hash = await sha256Hex(evidence);
    const file = await writePackage(inputOf(health, { attachments: new Map([[hash, evidence]]) }));
    const opened = await readPackage(file);
    expect(opened.manifest).toMatchObject({
      kind: 'report',
      author: { agency: HEALTH, person: 'Trần Thị Bình' },
      counts: { segments: 2, changes: 3, attachments: 1 },
      seen: health.ledger.heads(),
    });
    expect(opened.attachments.get(hash)).toEqual(evidence);
    expect(opened.fileSize).toBe(file.length);
    const report = await focal.ledger.receive(opened.segments);
    expect(report.fresh).toHaveLength(2);
    expect(resultOf(focal.ledger, HEALTH)).toContain('45 %');
    expect((await focal.ledger.receive((await readPackage(file)).segments)).known).toHaveLength(2);
  });

  it('has the same bytes for the same content and time', async () => {
    const { health } = await reportingMachine();
    const attachments = [evidence, evidence.with(9, 65)];
    const hashes = await Promise.all(attachments.map((bytes) => sha256Hex(bytes)));
    const pairs = attachments.map((bytes, i) => [hashes[i] ?? '', bytes] as const);
    const one = await writePackage(inputOf(health, { attachments: new Map(pairs) }));
    const other = await writePackage(inputOf(health, { attachments: new Map(pairs.toReversed()) }));
    expect(other).toEqual(one);
    expect(await writePackage(inputOf(health, { createdAt: NOW + 60_000 }))).not.toEqual(one);
  });

  it('says what it is to whoever opens it by hand', async () => {
    const { health } = await reportingMachine();
    const author = { ...inputOf(health).author, person: '<b>Bình</b> & "đồng nghiệp"' };
    const entries = await unzipped(await samplePackage({ author }));
    expect(entries.map(({ name }) => name)).toEqual([
      'manifest.json',
      'manifest.sig',
      'DOC-TOI-TRUOC.html',
      'log',
    ]);
    const page = new TextDecoder().decode(entries[2]?.bytes);
    expect(page).toContain('Gói báo cáo của Sở Y tế');
    expect(page).toContain('158/KH-UBND');
    expect(page).toContain('2 lần ghi, 3 mục, 0 tệp minh chứng');
    expect(page).toContain(formatDateTime(NOW));
    expect(page).toContain(fingerprint(health.key.publicKey));
    expect(page).toContain('&lt;b&gt;Bình&lt;/b&gt; &amp; &quot;đồng nghiệp&quot;');
    expect(page).not.toMatch(/<script|https?:/);
  });

  it('of a quarter’s reports on plan 158 is small', async () => {
    const { health } = await reportingMachine();
    const text = (i: number) =>
      `Đã tham mưu UBND tỉnh văn bản số ${i * 37}/UBND-TH về nội dung ${i}; đạt ${i * 2} % kế hoạch, tiếp tục phối hợp.`;
    await health.write(
      Array.from({ length: 39 }, (_, i) => ({
        entity: `rep/${HEALTH}/II.${i}/2024-Q3`,
        fields: { result: text(i), difficulties: text(i + 50), progress: i, state: 'in-progress' },
      })),
    );
    const file = await writePackage(inputOf(health));
    expect(file.length).toBeLessThan(40_000);
  });

  it('is refused a signer that is not its author, and attachments no receiver would take', async () => {
    await expect(samplePackage({ signer: await signer(3) })).rejects.toThrow('not the author');
    const program = Uint8Array.of(0x4d, 0x5a, 0, 0);
    const attachments = new Map([[await sha256Hex(program), program]]);
    await expect(samplePackage({ attachments })).rejects.toMatchObject({ code: 'attachment-runs' });
  });
});

describe('the description of a package', () => {
  it('says who wrote what, what is missing, what it rests on', async () => {
    const { health, focal } = await reportingMachine();
    await health.write([{ entity: `submit/${HEALTH}/2024-Q3`, fields: { code: '3Q-1D22' } }]);
    const [first, , third] = health.ledger.export({ author: health.key.publicKey });
    const segments = [first, third].flatMap((segment) => segment ?? []);
    const described = await describePackage(
      await readPackage(await writePackage(inputOf(health, { segments }))),
    );
    expect(described).toMatchObject({
      fingerprint: fingerprint(health.key.publicKey),
      authors: [{ segments: 2, changes: 3, firstNumber: 1, lastNumber: 3, missingNumbers: [2] }],
      entities: [
        { kind: 'rep', count: 2 },
        { kind: 'submit', count: 1 },
      ],
      forks: [],
      problems: [],
    });
    expect(described.restsOn).toHaveLength(2);
    expect(described.restsOn).toContain(focal.ledger.heads()[0]);
  });

  it('finds segments with wrong signatures inside a sound container', async () => {
    const { health } = await reportingMachine();
    const segments = health.ledger
      .export({ author: health.key.publicKey })
      .map((segment) => ({ ...segment, signature: segment.signature.with(0, 1).with(1, 2) }));
    const opened = await readPackage(await writePackage(inputOf(health, { segments })));
    const described = await describePackage(opened);
    expect(described.problems.map(({ code }) => code)).toEqual(['bad-signature', 'bad-signature']);
    const ledger = createLedger(health.ledger.options);
    expect((await ledger.receive(opened.segments)).refused).toHaveLength(2);
  });
});

describe('the name of a package', () => {
  const parts = {
    kind: 'report',
    planNumber: '158/KH-UBND',
    agency: HEALTH,
    period: periodId('2024-Q3'),
  } as const;

  it.each([
    [{}, 'KH158_so-y-te_2024-Q3_goi-4.skh'],
    [{ kind: 'plan', agency: FOCAL, period: null }, 'KH158_ubnd-thanh-pho-phu-quoc_ke-hoach_goi-4.skh'],
    [{ kind: 'review' }, 'KH158_so-y-te_2024-Q3_ket-qua-duyet_goi-4.skh'],
    [{ planNumber: 'Đề án Phú Quốc: số "7"' }, 'De-an-Phu-Quoc-so-7_so-y-te_2024-Q3_goi-4.skh'],
    [{ agency: agencyId('../../Sở: Y tế?*') }, 'KH158_So-Y-te_2024-Q3_goi-4.skh'],
    [{ agency: agencyId('CON') }, 'KH158_xCON_2024-Q3_goi-4.skh'],
    [{ agency: agencyId('') }, 'KH158_x_2024-Q3_goi-4.skh'],
  ] as const)('%j → %s', (changed, name) => {
    expect(packageName({ ...parts, sequence: 4, ...changed })).toBe(name);
  });

  it('never grows beyond what file systems keep', () => {
    expect(packageName({ ...parts, planNumber: 'x'.repeat(500), sequence: 1 }).length).toBeLessThan(130);
  });
});

describe('the time in a ZIP', () => {
  it('is Vietnam time, whatever the machine’s zone', () => {
    expect(dosTime(NOW)).toEqual({ date: (44 << 9) | (9 << 5) | 17, time: 9 << 11 });
    expect(dosTime(0)).toEqual({ date: 33, time: 0 });
    expect(dosTime(Date.UTC(3000, 1, 1)).time).toBe(0);
  });
});
