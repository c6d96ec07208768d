import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { toHex } from '#shared/crypto/hex.ts';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import { LIMITS } from '#shared/ledger/limits.ts';
import { signer } from '#shared/ledger/testing/book-parts.ts';
import { readPackage } from './read-package.ts';
import { unzipped } from './testing/rebuild-zip.ts';
import { reportingMachine } from './testing/sample-package.ts';
import { readBySpecification, valuesBySpecification } from './testing/second-reader.ts';
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
    for (const [entity, fields] of Object.entries(written)) expect(ledger.read(entity)).toEqual(fields);
    expect(ledger.entities('rep/')).toEqual(Object.keys(written).toSorted());
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
