import { beforeAll, describe, expect, it } from 'vitest';
import { deflateSync } from 'fflate';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import { signer } from '#shared/ledger/testing/book-parts.ts';
import type { Signer } from '#shared/ledger/types.ts';
import { Problem } from '#shared/problem.ts';
import { crc32 } from './crc32.ts';
import { gunzipByStream } from './gunzip.ts';
import { readManifestOnly, readPackage } from './read-package.ts';
import { resealed, unzipped, zipped } from './testing/rebuild-zip.ts';
import { samplePackage } from './testing/sample-package.ts';
import { unpackEntry } from './unpack-entry.ts';
import type { ZipEntry } from './write-zip.ts';
import { CENTRAL, END, METHOD } from './zip-format.ts';

const text = (value: string) => new TextEncoder().encode(value);

let file: Uint8Array;
let entries: readonly ZipEntry[];
let author: Signer;
beforeAll(async () => {
  author = await signer(2);
  const evidence = text('%PDF-1.7 minh chứng');
  file = await samplePackage({ attachments: new Map([[await sha256Hex(evidence), evidence]]) });
  entries = await unzipped(file);
});

async function refusal(bytes: Uint8Array): Promise<Problem> {
  const error: unknown = await readPackage(bytes).then(
    () => new Error('was accepted'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Problem)) throw error;
  expect(error.message).toMatch(/^\p{Lu}.*\.$/u);
  expect(error.advice).toMatch(/\.$/);
  return error;
}

const replaced = (name: string, bytes: Uint8Array) =>
  entries.map((entry) => (entry.name === name ? { ...entry, bytes } : entry));
const without = (name: string) => entries.filter((entry) => entry.name !== name);
const part = (name: string) => entries.find((entry) => entry.name === name)?.bytes ?? new Uint8Array();

describe('files that are no packages', () => {
  it.each([
    ['an empty file', new Uint8Array()],
    ['a text', text('Kế hoạch số 158')],
    ['a PDF', text('%PDF-1.7')],
    ['another ZIP, such as a workbook', zipped([{ name: '[Content_Types].xml', bytes: text('<x/>') }])],
  ])('%s', async (_, bytes) => {
    expect((await refusal(bytes)).code).toBe('not-a-package');
  });
});

describe('damage on the way', () => {
  it('cut off anywhere: never read', async () => {
    for (let length = 0; length < file.length; length++) {
      const { code } = await refusal(file.subarray(0, length));
      expect(code).toBe(length < 4 ? 'not-a-package' : 'package-truncated');
    }
  });

  it('any byte changed: refused, or read with the very same content', async () => {
    const whole = await readPackage(file);
    const codes = new Map<string, number>();
    for (let at = 0; at < file.length; at++) {
      const spoilt = file.with(at, (file[at] ?? 0) ^ (1 << (at % 8)));
      const outcome = await readPackage(spoilt).catch((error: unknown) => error);
      if (outcome instanceof Problem) codes.set(outcome.code, (codes.get(outcome.code) ?? 0) + 1);
      else expect(outcome).toEqual(whole);
    }
    const refused = [...codes.values()].reduce((sum, count) => sum + count, 0);
    expect(refused / file.length).toBeGreaterThan(0.97);
    expect([...codes.keys()]).toEqual(
      expect.arrayContaining(['not-a-package', 'part-damaged', 'container-damaged', 'package-truncated']),
    );
  });

  it('any byte changed: a look at the manifest alone is refused, or finds the very same', async () => {
    const whole = await readManifestOnly(file);
    for (let at = 0; at < file.length; at++) {
      const spoilt = file.with(at, (file[at] ?? 0) ^ 0xff);
      const outcome = await readManifestOnly(spoilt).catch((error: unknown) => error);
      if (!(outcome instanceof Problem)) expect(outcome).toEqual(whole);
    }
  });

  it('names the damaged part', async () => {
    const log = part('log');
    const problem = await refusal(zipped(replaced('log', log.with(200, (log[200] ?? 0) ^ 1))));
    expect(problem).toMatchObject({ code: 'part-damaged', where: 'log' });
  });

  it('bytes before, between or after the entries', async () => {
    expect((await refusal(Uint8Array.of(0, ...file))).code).toBe('not-a-package');
    expect((await refusal(Uint8Array.of(...file, 0x0a))).code).toBe('package-truncated');
    const end = new DataView(file.buffer, file.byteOffset + file.length - END.length);
    const central = end.getUint32(END.centralOffset, true);
    const stuffed = Uint8Array.of(...file.subarray(0, central), 0, ...file.subarray(central));
    new DataView(stuffed.buffer).setUint32(
      stuffed.length - END.length + END.centralOffset,
      central + 1,
      true,
    );
    expect((await refusal(stuffed)).code).toBe('container-damaged');
  });
});

describe('a directory that points elsewhere', () => {
  it('is refused, because other readers would follow it', async () => {
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const central = view.getUint32(file.length - END.length + END.centralOffset, true);
    const second = central + CENTRAL.length + 'manifest.json'.length;
    const spoilt = file.slice();
    new DataView(spoilt.buffer).setUint32(second + CENTRAL.localOffset, 0, true);
    expect((await refusal(spoilt)).code).toBe('container-damaged');
  });
});

describe('parts removed, added, changed', () => {
  it.each(['DOC-TOI-TRUOC.html', 'log'])('%s removed', async (name) => {
    expect(await refusal(zipped(without(name)))).toMatchObject({ code: 'part-missing', where: name });
  });

  it('the signature removed, the manifest removed', async () => {
    expect((await refusal(zipped(without('manifest.sig')))).code).toBe('part-missing');
    expect((await refusal(zipped(without('manifest.json')))).code).toBe('not-a-package');
  });

  it('an attachment removed', async () => {
    expect((await refusal(zipped(entries.slice(0, -1)))).code).toBe('part-missing');
  });

  it('a part nobody listed', async () => {
    const more = [...entries, { name: 'them.txt', bytes: text('x') }];
    expect(await refusal(zipped(more))).toMatchObject({ code: 'part-unlisted', where: 'them.txt' });
  });

  it('two parts of one name, also when Windows alone thinks so', async () => {
    expect((await refusal(zipped([...entries, { name: 'log', bytes: text('x') }]))).code).toBe(
      'duplicate-entry',
    );
    expect((await refusal(zipped([...entries, { name: 'LOG', bytes: text('x') }]))).code).toBe(
      'duplicate-entry',
    );
  });

  it.each(['../log', '/etc/passwd', 'C:/x', 'a\\b', '__proto__', 'att/.x', 'a//b', 'x'.repeat(101), 'a b'])(
    'a part named %s',
    async (name) => {
      expect((await refusal(zipped([...entries, { name, bytes: text('x') }]))).code).toBe('bad-path');
    },
  );

  it('parts in another order', async () => {
    const [manifest, signature, page, ...rest] = entries;
    const order = [manifest, signature, ...rest, page].flatMap((entry) => entry ?? []);
    expect((await refusal(zipped(order))).code).toBe('container-damaged');
  });

  it('the manifest changed, or signed by another key', async () => {
    const manifest = new TextDecoder().decode(part('manifest.json'));
    const other = text(manifest.replace('Trần Thị Bình', 'Trần Thị Hoa'));
    expect((await refusal(zipped(replaced('manifest.json', other)))).code).toBe('signature-wrong');
    expect((await refusal(await resealed(entries, await signer(3)))).code).toBe('signature-wrong');
  });
});

describe('what a malicious author may seal', () => {
  it('a newer format is named as such', async () => {
    const newer = await resealed(entries, author, (manifest) => ({ ...manifest, version: 2, parts: 'khác' }));
    expect((await refusal(newer)).code).toBe('newer-format');
  });

  it.each<[string, Record<string, unknown>]>([
    ['another format', { format: 'zip' }],
    ['an unknown kind', { kind: 'virus' }],
    ['a date beyond the years', { createdAt: 1e17 }],
    ['a key that is none', { root: 'x' }],
    ['counts that do not agree', { counts: { segments: 99, changes: 3, attachments: 1 } }],
    ['a plan without a name', { planId: '' }],
    ['a name without end', { planNumber: 'x'.repeat(501) }],
  ])('a manifest with %s', async (_, spoilt) => {
    const sealed = await resealed(entries, author, (manifest) => ({ ...manifest, ...spoilt }));
    expect((await refusal(sealed)).code).toBe('manifest-invalid');
  });

  it('a manifest that is no JSON', async () => {
    expect((await refusal(zipped(replaced('manifest.json', text('{'))))).code).toBe('manifest-invalid');
  });

  it('keys a later version adds are let through', async () => {
    const sealed = await resealed(entries, author, (manifest) => ({ ...manifest, ghiChu: 'mới' }));
    expect((await readPackage(sealed)).segments).toHaveLength(2);
  });

  it('a program as evidence, and evidence under another hash', async () => {
    const program = Uint8Array.of(0x4d, 0x5a, 0x90, 0);
    const name = `att/${await sha256Hex(program)}`;
    const armed = [...without(entries.at(-1)?.name ?? ''), { name, bytes: program }];
    expect((await refusal(await resealed(armed, author))).code).toBe('attachment-runs');
    const renamed = entries.map((entry) =>
      entry.name.startsWith('att/') ? { ...entry, name: `att/${'0'.repeat(64)}` } : entry,
    );
    expect((await refusal(await resealed(renamed, author))).code).toBe('part-damaged');
  });

  it.each([
    ['a length that lies', (log: string) => log.replace(/^\d+/, '9')],
    ['no length', (log: string) => log.replace(/^\d+ /, '')],
    ['a signature in capitals', (log: string) => log.replace(/[0-9a-f]{128}/, (hex) => hex.toUpperCase())],
    ['an end too early', (log: string) => log.slice(0, -1)],
    ['something after the end', (log: string) => `${log}\n`],
  ])('a log with %s', async (_, spoil) => {
    const log = text(spoil(new TextDecoder().decode(part('log'))));
    const problem = await refusal(await resealed(replaced('log', log), author));
    expect(problem.code).toBe('part-damaged');
    expect(problem.where).toMatch(/^log/);
  });

  it('a segment larger than any may be', async () => {
    const log = text(`99999999 ${'0'.repeat(128)}\nx\n`);
    expect((await refusal(await resealed(replaced('log', log), author))).code).toBe('too-large');
  });

  it('too many entries', async () => {
    const many = Array.from({ length: 5001 }, (_, i) => ({ name: `p${i}`, bytes: new Uint8Array() }));
    expect((await refusal(zipped([...entries, ...many]))).code).toBe('too-many-entries');
  });
});

describe('unpacking', () => {
  const packed = (content: Uint8Array, declared: number, crc = crc32(content)) => ({
    name: 'log',
    method: METHOD.deflated,
    crc,
    size: declared,
    packed: deflateSync(content),
  });

  it('stops at the first byte more than declared, however much there is', async () => {
    const bomb = packed(new Uint8Array(50_000_000), 1000);
    await expect(unpackEntry(bomb, 2000, gunzipByStream)).rejects.toMatchObject({
      code: 'longer-than-declared',
      where: 'log',
    });
  });

  it('refuses what declares more than allowed, without unpacking', async () => {
    await expect(unpackEntry(packed(new Uint8Array(10), 3000), 2000, gunzipByStream)).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  it('refuses fewer bytes than declared, a wrong CRC, and noise', async () => {
    const content = text('một hai ba bốn năm sáu bảy tám chín mười');
    for (const entry of [
      packed(content, content.length + 1),
      packed(content, content.length, 1),
      { ...packed(content, content.length), packed: Uint8Array.of(1, 2, 3, 4, 5) },
      { ...packed(content, content.length), packed: packed(content, 0).packed.subarray(0, 20) },
      { ...packed(content, content.length, 1), method: METHOD.stored, packed: content },
    ]) {
      await expect(unpackEntry(entry, 5000, gunzipByStream)).rejects.toMatchObject({ code: 'part-damaged' });
    }
    expect(await unpackEntry(packed(content, content.length), 5000, gunzipByStream)).toEqual(content);
  });
});
