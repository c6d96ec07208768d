import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import { signOverChange } from '#shared/book/changes/key-changes.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import { accept, FOCAL, HEALTH, machine, NOW, report, TOURISM } from '#shared/ledger/testing/book-parts.ts';
import { holdsAllOf } from './holds-all-of.ts';
import { packageContents } from './package-contents.ts';
import { readManifestOnly } from './read-package.ts';
import { inputOf } from './testing/sample-package.ts';
import { writePackage } from './write-package.ts';

async function parts() {
  const focal = await machine(1, FOCAL);
  const [health, second, tourism] = [
    await machine(2, HEALTH),
    await machine(6, HEALTH),
    await machine(3, TOURISM),
  ];
  const roster = await focal.write(accept(health, tourism));
  for (const each of [health, second, tourism]) await each.ledger.receive([roster]);
  const first = await health.write([report(HEALTH, 'một')]);
  const over = await health.write([
    signOverChange(health.ledger, HEALTH, second.key.publicKey, {
      person: 'x',
      by: 'x',
      at: NOW,
      retires: true,
    }),
  ]);
  await second.ledger.receive([first, over]);
  const after = await second.write([report(HEALTH, 'hai')]);
  return { focal, second, tourism, roster, first, over, after };
}

describe('what goes into a package', () => {
  it('is the whole history of the agency’s machines, so that nothing waits for the old one', async () => {
    const { focal, second, first, over, after } = await parts();
    const segments = packageContents(second.ledger, 'report', { agency: HEALTH });
    expect(segments.map(({ hash }) => hash)).toEqual([first.hash, over.hash, after.hash]);
    const { fresh, waiting } = await focal.ledger.receive(segments);
    expect([fresh.length, waiting.length]).toEqual([3, 0]);
  });

  it('of an update is what the folder’s heads do not know; unknown heads leave nothing out', async () => {
    const { second, first, over, after } = await parts();
    const since = (heads: readonly (typeof first.hash)[]) =>
      packageContents(second.ledger, 'update', { agency: HEALTH, since: heads }).map(({ hash }) => hash);
    expect(since([over.hash])).toEqual([after.hash]);
    expect(since([after.hash])).toEqual([]);
    expect(since(['ab'.repeat(32) as typeof first.hash])).toEqual([first.hash, over.hash, after.hash]);
    expect(packageContents(second.ledger, 'request', { agency: HEALTH })).toEqual([]);
  });

  it('of a full copy is everything, what waits included', async () => {
    const { second, tourism, after } = await parts();
    const stranger = await machine(9, TOURISM);
    await second.ledger.receive([await stranger.write([report(TOURISM, 'chờ')])]);
    expect(packageContents(second.ledger, 'full-copy', { agency: HEALTH })).toHaveLength(5);
    const updates = [after];
    await tourism.ledger.receive(updates);
    expect(tourism.ledger.waiting()).toHaveLength(1);
  });
});

describe('a package that brings nothing new', () => {
  it('is known by its manifest, but for attachments that are missing, full copies and what was forgotten', async () => {
    const { focal, second } = await parts();
    const evidence = new TextEncoder().encode('%PDF');
    const hash = await sha256Hex(evidence);
    const segments = packageContents(second.ledger, 'report', { agency: HEALTH });
    const attachments = new Map([[hash, evidence]]);
    const file = await writePackage(inputOf(second, { segments, attachments }));
    const manifest = await readManifestOnly(file);
    const has = (sha256: string) => sha256 === hash;
    expect(holdsAllOf(manifest, focal.ledger, has)).toBe(false);
    await focal.ledger.receive(segments);
    expect(holdsAllOf(manifest, focal.ledger, has)).toBe(true);
    expect(holdsAllOf(manifest, focal.ledger, () => false)).toBe(false);
    expect(holdsAllOf({ ...manifest, kind: 'full-copy' }, focal.ledger, has)).toBe(false);
    focal.ledger.forget(segments.slice(-1).map((segment) => segment.hash));
    expect(holdsAllOf(manifest, focal.ledger, has)).toBe(false);
    const waiting = createLedger({ ...focal.ledger.options, root: null, self: null });
    await waiting.receive(second.ledger.export());
    expect(holdsAllOf(manifest, waiting, has)).toBe(false);
  });
});
