import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { signerFromSecret } from '#shared/crypto/ed25519.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { toHex } from '#shared/crypto/hex.ts';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import { periodId, planId, taskPath } from '#shared/ids.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import { LIMITS } from '#shared/ledger/limits.ts';
import { entity } from '#shared/ledger/entities.ts';
import { HEALTH, signer } from '#shared/ledger/testing/book-parts.ts';
import { readPackage } from './read-package.ts';
import { unzipped } from './testing/rebuild-zip.ts';
import { inputOf, reportingMachine } from './testing/sample-package.ts';
import { fileRef } from './attachments.ts';
import { writePackage } from './write-package.ts';
import { decryptPackage, encryptPackage } from './encryption.ts';
import { readKeyRequest } from './key-request.ts';
import { readRecoveryLine, recoveryLine } from './recovery-line.ts';
import { PACKAGE_PROBLEM_CODES } from './package-problem.ts';
import { decryptBySpecification } from './testing/second-age-reader.ts';
import {
  ageSecretBySpecification,
  readBySpecification,
  recoveryBySpecification,
  requestBySpecification,
  valuesBySpecification,
  x25519Public,
} from './testing/second-reader.ts';
import { ageIdentity, ageRecipient } from '#shared/crypto/age-identity.ts';
import type { OpenedPackage } from './types.ts';

const ROOT = join(import.meta.dirname, '../..');
const text = (file: string) => readFileSync(join(ROOT, 'docs/formats', file), 'utf8');
const file = new Uint8Array(readFileSync(join(ROOT, 'seeds/frozen/package-2026-11-23.skh')));

let opened: OpenedPackage;
beforeAll(async () => {
  opened = await readPackage(file);
});

describe('the specification', () => {
  it('is enough to read a package: a second reader, written from it, finds the same', async () => {
    const second = readBySpecification(file);
    expect(second.names).toEqual((await unzipped(file)).map(({ name }) => name));
    expect(second.manifest).toEqual(opened.manifest);
    expect(second.segments.map(({ hash }) => hash)).toEqual(opened.segments.map(({ hash }) => hash));
    const { focal, health } = await reportingMachine();
    const ledger = createLedger(health.ledger.options);
    await ledger.receive([...focal.ledger.export(), ...opened.segments]);
    const written = Object.assign(
      {},
      ...second.segments.map(({ content }) => valuesBySpecification(content)),
    ) as object;
    for (const [id, fields] of Object.entries(written)) expect(ledger.read(id)).toEqual(fields);
    expect(ledger.entities('rep/')).toEqual(Object.keys(written).toSorted());
  });

  it('is enough to read the newest records and evidence, out of a full copy that was encrypted', async () => {
    const { focal, health } = await reportingMachine();
    const task = taskPath('I.7');
    const quarter = periodId('2024-Q3');
    const scan = new TextEncoder().encode('%PDF-1.7 biên bản');
    const ref = await fileRef('Biên bản.pdf', scan);
    await health.write([
      { entity: entity.report(HEALTH, task, quarter), fields: { evidence: [{ ...ref }] } },
    ]);
    await focal.ledger.receive(health.ledger.export());
    await focal.write([
      { entity: entity.schedule, fields: { sendingDays: 2, holidays: ['2024-09-02'] } },
      { entity: entity.extension(task, 'a'), fields: { decision: 'granted', until: '2025-06-30' } },
    ]);
    await focal.write([
      {
        entity: entity.filled(HEALTH, taskPath('I.2'), quarter),
        fields: { result: 'từ tệp Excel', progress: 5 },
      },
      { entity: entity.workbook(HEALTH, quarter), fields: { code: '3Q-1D22', over: focal.ledger.heads() } },
      { entity: entity.consol(quarter, 'consolidated/opening'), fields: { text: 'dự thảo', basedOn: 'x' } },
    ]);
    const copy = await writePackage(
      inputOf(focal, {
        kind: 'full-copy',
        segments: focal.ledger.export(),
        attachments: new Map([[ref.sha256, scan]]),
      }),
    );
    const sealed = await encryptPackage(copy, { recipients: [await ageRecipient(await signer(3))] });
    const secret = ageSecretBySpecification('3'.padStart(64, '0'));
    const second = readBySpecification(decryptBySpecification(sealed, { secret }));
    expect(second.attachments.get(ref.sha256)?.equals(scan)).toBe(true);
    // Nobody wrote at the same time as somebody else here, so that the last write in the log's order is the value.
    const values = new Map<string, Record<string, unknown>>();
    for (const { content } of second.segments) {
      for (const [id, fields] of Object.entries(valuesBySpecification(content)))
        values.set(id, { ...values.get(id), ...fields });
    }
    expect([...values.keys()].toSorted()).toEqual(focal.ledger.entities(''));
    for (const [id, fields] of values) expect(focal.ledger.read(id)).toEqual(fields);
    for (const kind of ['schedule', 'extension', 'filled', 'workbook', 'consol'])
      expect([...values.keys()].some((id) => id === kind || id.startsWith(`${kind}/`))).toBe(true);
  });

  it('is enough to read a request, and to open what was encrypted for a machine or by passphrase', async () => {
    const specification = text('package.md');
    const address = await ageRecipient(await signer(2));
    const lines = [...specification.matchAll(/^SKH-KHOA:[12]:158\S+$/gmu)].map(([line]) => line);
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      const read = await readKeyRequest(line);
      expect(read.encryptTo).toBe(line.startsWith('SKH-KHOA:2') ? address : null);
      expect(requestBySpecification(line)).toEqual({ ...read, encryptTo: read.encryptTo ?? '' });
    }
    const publicHalf = x25519Public(ageSecretBySpecification('2'.padStart(64, '0')));
    // A recipient is the public half in Bech32: decoded here by hand, five bits to a character.
    const bits = Array.from(address.slice('age1'.length, -6))
      .map((letter) => 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.indexOf(letter).toString(2).padStart(5, '0'))
      .join('');
    const bytes = Array.from({ length: 32 }, (_, i) => Number.parseInt(bits.slice(8 * i, 8 * i + 8), 2));
    expect(bytes).toEqual([...publicHalf]);
    const sealed = (name: string) => new Uint8Array(readFileSync(join(ROOT, 'seeds/frozen', name)));
    const identity = await ageIdentity(await signer(2));
    expect(await decryptPackage(sealed('package-2026-11-25-key-2.skh.age'), { identity })).toEqual(file);
    const passphrase = /passphrase `(?<words>[^`]+)`/u.exec(specification)?.groups?.['words'] ?? '';
    expect(await decryptPackage(sealed('package-2026-11-25-passphrase.skh.age'), { passphrase })).toEqual(
      file,
    );
  });

  it('is enough to open an encrypted package without our library, by key and by passphrase, of any length', async () => {
    const plain = Buffer.from(file);
    const sealed = (name: string) => readFileSync(join(ROOT, 'seeds/frozen', name));
    const byKey = sealed('package-2026-11-25-key-2.skh.age');
    const secret = ageSecretBySpecification('2'.padStart(64, '0'));
    expect(decryptBySpecification(byKey, { secret }).equals(plain)).toBe(true);
    const passphrase = 'báo cáo quý III năm 2024';
    const byPassphrase = sealed('package-2026-11-25-passphrase.skh.age');
    for (const form of ['NFC', 'NFD'] as const) {
      const given = { passphrase: passphrase.normalize(form) };
      expect(decryptBySpecification(byPassphrase, given).equals(plain)).toBe(true);
    }
    const other = ageSecretBySpecification('3'.padStart(64, '0'));
    expect(() => decryptBySpecification(byKey, { secret: other })).toThrow('no stanza');
    for (const at of [30, byKey.length - 1]) {
      const spoilt = Buffer.from(byKey.with(at, (byKey[at] ?? 0) ^ 1));
      expect(() => decryptBySpecification(spoilt, { secret })).toThrow();
    }
    // Lengths around a piece's end, sealed today for several machines.
    const recipients = await Promise.all([2, 3, 4].map(async (n) => ageRecipient(await signer(n))));
    for (const length of [1, 65_535, 65_536, 65_537, 200_000]) {
      const content = new Uint8Array(length).map((_, i) => i % 251);
      const closed = await encryptPackage(content, { recipients });
      expect(decryptBySpecification(closed, { secret: other }).equals(Buffer.from(content))).toBe(true);
    }
  });

  it('is enough to take the recovery key from its line', async () => {
    const specification = text('package.md');
    const line = /^SKH-DU-PHONG:1:158\S+$/mu.exec(specification)?.[0] ?? '';
    const { plan, secret } = recoveryBySpecification(line);
    const read = await readRecoveryLine(line, planId(plan));
    expect({ plan: read.planId, secret: toHex(read.secret) }).toEqual({ plan, secret });
    expect(await recoveryLine(read)).toBe(line);
    expect(specification).toContain((await signerFromSecret(read.secret)).publicKey);
  });

  it('names every code with which a file is refused', () => {
    const specification = text('package.md');
    for (const code of PACKAGE_PROBLEM_CODES) expect(specification).toContain(`\`${code}\``);
  });

  it('states the vectors of the segment', async () => {
    const specification = text('segment.md');
    const { publicKey } = await signer(2);
    const [first] = opened.segments;
    for (const stated of [
      publicKey,
      fingerprint(publicKey),
      new TextDecoder().decode(first?.bytes),
      first?.hash ?? '',
      toHex(first?.signature ?? new Uint8Array()),
      `these ${first?.bytes.length} bytes`,
    ]) {
      expect(specification).toContain(stated);
    }
  });

  it('states the vectors of the package', async () => {
    const specification = text('package.md');
    const [manifest, signature] = await unzipped(file);
    for (const stated of [
      await sha256Hex(manifest?.bytes ?? new Uint8Array()),
      toHex(signature?.bytes ?? new Uint8Array()),
      ...opened.segments.map(({ hash }) => hash),
      ...opened.attachments.keys(),
    ]) {
      expect(specification).toContain(stated);
    }
  });

  it('states the limits of the segment', () => {
    const specification = text('segment.md');
    const stated = (limit: number) => limit.toLocaleString('en-US');
    expect(specification).toContain(`${LIMITS.segmentBytes / 1024 / 1024} MiB`);
    expect(specification).toContain(`${LIMITS.latestTime}`);
    for (const limit of [
      LIMITS.entitiesPerSegment,
      LIMITS.tablesPerSegment,
      LIMITS.fieldsPerTable,
      LIMITS.dependencies,
      LIMITS.entityLength,
      LIMITS.textLength,
      LIMITS.valueNodes,
    ]) {
      expect(specification).toContain(stated(limit));
    }
  });
});
