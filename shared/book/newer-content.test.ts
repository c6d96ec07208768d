import { expect, it } from 'vitest';
import { accept, FOCAL, HEALTH, machine, report } from '#shared/ledger/testing/book-parts.ts';
import { plainSegment, signPlain } from '#shared/ledger/testing/forge.ts';
import { readPackage } from '#shared/package/read-package.ts';
import { inputOf } from '#shared/package/testing/sample-package.ts';
import { writePackage } from '#shared/package/write-package.ts';
import { newerContent } from './newer-content.ts';

it('what a newer version wrote is said, and passes through an older program byte for byte', async () => {
  const focal = await machine(1, FOCAL);
  const health = await machine(2, HEALTH);
  await focal.write(accept(health));
  expect(newerContent(focal.ledger)).toBeNull();
  const plain = await health.write([report(HEALTH, 'x')]);
  const kinds = await health.write([
    { entity: 'khao-sat/1', fields: { 'câu 1': 'có' } },
    { entity: `rep/${HEALTH}/I.1/2024-Q3`, fields: { trườngMới: { a: [1] } } },
  ]);
  const later = await signPlain(
    plainSegment(health.key, { version: 7, n: 3, prev: kinds.hash, tables: { any: 'shape' }, more: [1] }),
    health.key,
  );
  await focal.ledger.receive([plain, kinds, later]);
  expect(newerContent(focal.ledger)).toEqual({
    segments: 1,
    kinds: [{ kind: 'khao-sat', count: 1 }],
    reportFields: ['trườngMới'],
  });
  const copy = await writePackage(inputOf(focal, { kind: 'full-copy', segments: focal.ledger.export() }));
  const { segments } = await readPackage(copy);
  for (const given of [plain, kinds, later]) {
    const passed = segments.find(({ hash }) => hash === given.hash);
    expect(passed?.bytes).toEqual(given.bytes);
    expect(passed?.signature).toEqual(given.signature);
  }
});
