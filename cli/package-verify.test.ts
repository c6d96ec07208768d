import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { revocationChange } from '#shared/book/changes/key-changes.ts';
import { ageRecipient } from '#shared/crypto/age-identity.ts';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import { agencyId } from '#shared/ids.ts';
import {
  accept,
  FOCAL,
  HEALTH,
  machine,
  NOW,
  report,
  TOURISM,
  type Machine,
} from '#shared/ledger/testing/book-parts.ts';
import { plainSegment, signPlain } from '#shared/ledger/testing/forge.ts';
import type { SignedSegment } from '#shared/ledger/types.ts';
import { fileRef } from '#shared/package/attachments.ts';
import { encryptPackage } from '#shared/package/encryption.ts';
import { PACKAGE_LIMITS } from '#shared/package/package-limits.ts';
import { resealed, declared, unzipped, zipped } from '#shared/package/testing/rebuild-zip.ts';
import { inputOf } from '#shared/package/testing/sample-package.ts';
import { writePackage, type PackageInput } from '#shared/package/write-package.ts';
import { runSkh, temporaryFolder } from './testing/run-skh.ts';

interface Verified {
  readonly files: readonly {
    readonly ok: boolean;
    readonly trusted: boolean | null;
    readonly findings: readonly { code: string; severity: string; message: string; segments: number }[];
  }[];
  readonly error?: { readonly code: string };
}

async function verify(files: readonly Uint8Array[], trust?: string) {
  const folder = await temporaryFolder();
  const paths = files.map((_, i) => join(folder, `goi-${i}.skh`));
  await Promise.all(files.map((bytes, i) => writeFile(paths[i] ?? '', bytes)));
  const key = join(folder, 'khoa.txt');
  if (trust !== undefined) await writeFile(key, trust);
  const run = await runSkh(
    'package',
    'verify',
    ...paths,
    ...(trust === undefined ? [] : ['--trust', key]),
    '--json',
  );
  const result = run.json() as Verified;
  expect(run.code).toBe(result.files.every(({ ok }) => ok) ? 0 : 1);
  for (const { message } of result.files.flatMap(({ findings }) => findings))
    expect(message).toMatch(/^\p{Lu}/u);
  return { ...result, codes: result.files.map(({ findings }) => findings.map(({ code }) => code)) };
}

const pack = (from: Machine, segments: readonly SignedSegment[], changed: Partial<PackageInput> = {}) =>
  writePackage(inputOf(from, { segments, ...changed }));

async function parts() {
  const focal = await machine(1, FOCAL);
  const health = await machine(2, HEALTH);
  const roster = await focal.write(accept(health));
  await health.ledger.receive([roster]);
  const chain = [
    await health.write([report(HEALTH, 'một')]),
    await health.write([report(HEALTH, 'hai')]),
    await health.write([report(HEALTH, 'ba')]),
  ];
  const plan = await pack(focal, [roster], { kind: 'plan' });
  return { focal, health, roster, chain, plan, file: await pack(health, chain) };
}

describe('skh package verify tells apart', () => {
  it('a sound pair of packages: nothing to say', async () => {
    const { plan, file, focal, health } = await parts();
    expect((await verify([plan, file])).codes).toEqual([[], []]);
    const { files } = await verify([plan, file], focal.key.publicKey);
    expect(files.map(({ trusted }) => trusted)).toEqual([true, true]);
    const mistaken = await verify([plan, file], health.key.publicKey);
    expect(mistaken.files.map(({ trusted }) => trusted)).toEqual([false, true]);
    expect(mistaken.codes[0]).toEqual(expect.arrayContaining(['other-root', 'not-trusted']));
    const stranger = await machine(9, TOURISM);
    const { codes } = await verify([file], stranger.key.publicKey);
    expect(codes[0]).toContain('not-trusted');
  });

  it.each<[string, (file: Uint8Array) => Uint8Array]>([
    ['not-a-package', () => new TextEncoder().encode('Kế hoạch')],
    ['package-truncated', (file) => file.subarray(0, file.length - 1)],
    ['container-damaged', (file) => file.with(6, 1)],
    ['part-damaged', (file) => file.with(60, (file[60] ?? 0) ^ 1)],
  ])('a file that is %s', async (code, spoil) => {
    const { file } = await parts();
    expect((await verify([spoil(file)])).codes).toEqual([[code]]);
  });

  it('parts that are missing, unlisted, doubled, misnamed, and a manifest that was changed', async () => {
    const { file, health } = await parts();
    const entries = await unzipped(file);
    const extra = (name: string) => zipped([...entries, { name, bytes: new Uint8Array(1) }]);
    const manifest = entries[0]?.bytes ?? new Uint8Array();
    const changed = manifest.with(manifest.indexOf(0x33), 0x34);
    expect((await verify([zipped(entries.filter(({ name }) => name !== 'log'))])).codes).toEqual([
      ['part-missing'],
    ]);
    expect((await verify([extra('them.txt')])).codes).toEqual([['part-unlisted']]);
    expect((await verify([extra('LOG')])).codes).toEqual([['duplicate-entry']]);
    expect((await verify([extra('../x')])).codes).toEqual([['bad-path']]);
    expect(
      (await verify([zipped([{ name: 'manifest.json', bytes: changed, stored: true }, ...entries.slice(1)])]))
        .codes,
    ).toEqual([['signature-wrong']]);
    const invalid = await resealed(entries, health.key, (old) => ({ ...old, kind: 'virus' }));
    expect((await verify([invalid])).codes).toEqual([['manifest-invalid']]);
    const newer = await resealed(entries, health.key, (old) => ({ ...old, version: 2 }));
    expect((await verify([newer])).codes).toEqual([['newer-format']]);
    const program = Uint8Array.of(0x4d, 0x5a, 0);
    const armed = await resealed(
      [...entries, { name: `att/${'0'.repeat(64)}`, bytes: program }],
      health.key,
      (old) => ({ ...old, counts: { segments: 3, changes: 3, attachments: 1 } }),
    );
    expect((await verify([armed])).codes).toEqual([['part-damaged']]);
  });

  it('more than it may be, more than it says, more than it declares', async () => {
    const { file, health } = await parts();
    const entries = await unzipped(file);
    const many = Array.from({ length: PACKAGE_LIMITS.entries }, (_, n) => ({
      name: `x${n}`,
      bytes: new Uint8Array(),
    }));
    expect((await verify([zipped([...entries, ...many])])).codes).toEqual([['too-many-entries']]);
    const large = {
      name: `att/${'0'.repeat(64)}`,
      bytes: new Uint8Array(PACKAGE_LIMITS.attachmentBytes + 1),
    };
    const heavy = await resealed([...entries, large], health.key, (old) => ({
      ...old,
      counts: { segments: 3, changes: 3, attachments: 1 },
    }));
    expect((await verify([heavy])).codes).toEqual([['too-large']]);
    const page = 'DOC-TOI-TRUOC.html';
    const long = entries.map((each) =>
      each.name === page ? { ...each, bytes: new Uint8Array(900_000) } : each,
    );
    const lying = await resealed(long, health.key, (old) => ({
      ...old,
      parts: (old['parts'] as { name: string; bytes: number }[]).map((part) =>
        part.name === page ? { ...part, bytes: 1000 } : part,
      ),
    }));
    expect((await verify([declared(lying, page, 1000)])).codes).toEqual([['longer-than-declared']]);
    const more = await resealed(entries, health.key, (old) => ({
      ...old,
      counts: { segments: 3, changes: 4, attachments: 0 },
    }));
    expect((await verify([more])).codes[0]).toContain('counts-differ');
  });

  it('evidence files: named and here, named and missing, named by nobody, a program', async () => {
    const { plan, health, chain } = await parts();
    const scan = new TextEncoder().encode('%PDF-1.7 biên bản');
    const ref = await fileRef('Biên bản.pdf', scan);
    const other = await fileRef('Ảnh.jpg', new TextEncoder().encode('ảnh'));
    const entity = `rep/${HEALTH}/I.7/2024-Q3`;
    const withFiles = [
      ...chain,
      await health.write([{ entity, fields: { evidence: [{ ...ref }, { ...other, size: 99 }] } }]),
    ];
    const kind = 'report';
    const both = new Map([
      [ref.sha256, scan],
      [other.sha256, new TextEncoder().encode('ảnh')],
    ]);
    const whole = await verify([plan, await pack(health, withFiles, { kind, attachments: both })]);
    expect(whole.codes).toEqual([[], ['attachment-size']]);
    const lacking = await verify([
      plan,
      await pack(health, withFiles, { kind, attachments: new Map([[ref.sha256, scan]]) }),
    ]);
    expect(lacking.files[1]).toMatchObject({
      ok: true,
      findings: [{ code: 'attachment-missing', message: expect.stringContaining('“Ảnh.jpg”') as string }],
    });
    const unnamed = await verify([plan, await pack(health, chain, { kind, attachments: both })]);
    expect(unnamed.codes[1]).toEqual(['attachment-unnamed', 'attachment-unnamed']);
    const program = Uint8Array.of(0x4d, 0x5a, 0x90);
    const armed = await resealed(
      [
        ...(await unzipped(await pack(health, withFiles, { kind }))),
        { name: `att/${await sha256Hex(program)}`, bytes: program },
      ],
      health.key,
      (old) => ({ ...old, counts: { segments: 4, changes: 4, attachments: 1 } }),
    );
    expect((await verify([armed])).codes).toEqual([['attachment-runs']]);
  });

  it('an encrypted one', async () => {
    const { file, health } = await parts();
    const sealed = await encryptPackage(file, { recipients: [await ageRecipient(health.key)] });
    expect(await verify([sealed])).toMatchObject({ error: { code: 'encrypted' }, codes: [['encrypted']] });
  });

  it('a gap with its numbers, a missing plan package, an unknown key, nobody to judge by', async () => {
    const { focal, health, roster, chain, plan } = await parts();
    const gapped = await verify([
      plan,
      await pack(
        health,
        [chain[0], chain[2]].flatMap((each) => each ?? []),
      ),
    ]);
    expect(gapped.files[1]).toMatchObject({
      ok: true,
      findings: [
        { code: 'gap', severity: 'note', segments: 1, message: expect.stringMatching(/số 2 của/u) as string },
      ],
    });
    expect((await verify([await pack(health, chain)])).codes).toEqual([['rests-on-others']]);
    const stranger = await machine(9, TOURISM);
    const strange = await pack(stranger, [await stranger.write([report(TOURISM, 'x')])]);
    expect((await verify([await pack(focal, [roster], { kind: 'plan' }), strange])).codes).toEqual([
      [],
      ['unknown-key'],
    ]);
    const alone = await machine(9, TOURISM, null);
    const lonely = await pack(alone, [await alone.write([report(TOURISM, 'x')])]);
    expect((await verify([lonely])).codes).toEqual([['no-root']]);
  });

  it('a fork, a clock that is off, what a newer version wrote: told, not refused', async () => {
    const { health, chain, plan } = await parts();
    const copy = await machine(2, HEALTH);
    await copy.ledger.receive([...chain.slice(0, 1), ...health.ledger.export().slice(0, 1)]);
    const branch = await copy.write([report(HEALTH, 'nhánh')], NOW + 200 * 365 * 86_400_000);
    const fork = await verify([
      plan,
      await pack(health, chain),
      await pack(health, [...chain.slice(0, 1), branch]),
    ]);
    expect(fork.codes[1]).toEqual(['fork']);
    expect(fork.codes[2]).toEqual(['fork', 'clock-off']);
    const last = chain[2];
    const newer = await signPlain(
      plainSegment(health.key, { version: 2, n: 4, prev: last?.hash ?? null, tables: 'lạ' }),
      health.key,
    );
    const { files } = await verify([plan, await pack(health, [...chain, newer])]);
    expect(files[1]).toMatchObject({ ok: true, findings: [{ code: 'newer-version', severity: 'note' }] });
  });

  it('what its author does not own, a broken chain, a false signature, another plan, a malformed segment', async () => {
    const { health, chain, plan } = await parts();
    const next = { n: 4, prev: chain[2]?.hash ?? null };
    const table = (entity: string) => ({
      tables: [{ fields: ['result'], entities: [entity], columns: [['x']] }],
    });
    const signed = (spoilt: object) =>
      signPlain(plainSegment(health.key, { ...next, ...spoilt }), health.key);
    const good = await signed({});
    const cases: readonly (readonly [string, SignedSegment])[] = [
      ['not-owner', await signed(table(`rep/${TOURISM}/I.1/2024-Q3`))],
      ['broken-chain', await signed({ n: 9 })],
      ['bad-signature', { ...good, signature: good.signature.with(0, (good.signature[0] ?? 0) ^ 1) }],
      ['other-plan', await signed({ plan: 'khac' })],
      ['malformed', await signed(table('rep/\u0000'))],
    ];
    const { health: _h, ...rest } = await parts();
    for (const [code, segment] of cases) {
      // A broken segment cannot be packed by the writer, so that the log is put together by hand.
      const file = await resealedWith(rest.file, health, [...chain, segment]);
      const { files } = await verify([plan, file]);
      expect(files[1]?.ok).toBe(false);
      expect(files[1]?.findings[0]?.code).toBe(code);
    }
  });

  it('a revoked key, and two keys that claim to be the focal point', async () => {
    const { focal, health, roster, chain } = await parts();
    await focal.ledger.receive(chain.slice(0, 2));
    const cut = await focal.write([
      revocationChange(focal.ledger, focal.key.publicKey, health.key.publicKey, {
        by: 'x',
        at: NOW,
        reason: 'mất máy',
      }),
    ]);
    const plan = await pack(focal, [roster, cut], { kind: 'plan' });
    const revoked = await verify([plan, await pack(health, chain)]);
    expect(revoked.files[1]).toMatchObject({ ok: false, findings: [{ code: 'revoked', segments: 1 }] });
    const other = await machine(20, FOCAL, (await machine(20, FOCAL)).key.publicKey);
    const claim = await pack(other, [await other.write([{ entity: 'doc', fields: { title: 'x' } }])], {
      kind: 'plan',
    });
    expect((await verify([plan, claim])).error?.code).toBe('two-roots');
    expect((await verify([plan, claim], focal.key.publicKey)).codes[1]).toContain('other-root');
  });
});

/** The package with another log, its manifest truly signed by the machine. */
async function resealedWith(
  file: Uint8Array,
  { key }: Machine,
  segments: readonly SignedSegment[],
): Promise<Uint8Array> {
  const { encodeLog } = await import('#shared/package/segment-log.ts');
  const entries = (await unzipped(file)).map((entry) =>
    entry.name === 'log' ? { ...entry, bytes: encodeLog(segments) } : entry,
  );
  const counts = { segments: segments.length, changes: segments.length, attachments: 0 };
  return resealed(entries, key, (manifest) => ({
    ...manifest,
    planId: manifest['planId'] ?? agencyId(''),
    counts,
  }));
}
