import { describe, expect, it } from 'vitest';
import { handOverChange, revocationChange } from '#shared/book/changes/key-changes.ts';
import {
  accept,
  FOCAL,
  HEALTH,
  machine,
  NOW,
  PLAN,
  report,
  resultOf,
  type Machine,
} from '#shared/ledger/testing/book-parts.ts';
import { inputOf } from '#shared/package/testing/sample-package.ts';
import { writePackage } from '#shared/package/write-package.ts';
import { mergePackages } from './merge-packages.ts';

const WHO = { person: 'Lê Văn Nam', by: 'Lê Văn Nam', at: NOW };
const file = async (name: string, from: Machine, kind: 'plan' | 'report') => ({
  name,
  bytes: await writePackage(inputOf(from, { kind })),
});

describe('merging a folder whose focal point changed its key', () => {
  it('follows the successor that the root named, and refuses to choose when another key claims to be the root', async () => {
    const root = await machine(1, FOCAL);
    const successor = await machine(10, FOCAL, root.key.publicKey);
    const health = await machine(2, HEALTH);
    const handed = await root.write([
      handOverChange(root.ledger, root.key.publicKey, successor.key.publicKey, WHO),
    ]);
    await successor.ledger.receive([handed]);
    await successor.write([
      ...accept(health),
      revocationChange(successor.ledger, successor.key.publicKey, root.key.publicKey, {
        by: 'x',
        at: NOW,
        reason: 'đổi máy',
      }),
    ]);
    await health.write([report(HEALTH, 'đã làm')]);
    const files = [
      await file('a.skh', root, 'plan'),
      await file('b.skh', successor, 'plan'),
      await file('c.skh', health, 'report'),
    ];
    const { ledger, files: outcomes } = await mergePackages(files, PLAN, null);
    expect(resultOf(ledger, HEALTH)).toBe('đã làm');
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['merged', 'merged', 'merged']);
    const thief = await machine(20, FOCAL, (await machine(20, FOCAL)).key.publicKey);
    await thief.write([{ entity: 'doc', fields: { title: 'giả' } }]);
    const claim = await file('d.skh', thief, 'plan');
    await expect(mergePackages([...files, claim], PLAN, null)).rejects.toMatchObject({ code: 'two-roots' });
    const trusted = await mergePackages([...files, claim], PLAN, root.key.publicKey);
    expect(trusted.ledger.read('doc')).toBeUndefined();
    expect(trusted.files.at(-1)?.outcome).toBe('waiting');
  });
});
