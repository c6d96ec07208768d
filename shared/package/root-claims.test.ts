import { beforeAll, describe, expect, it } from 'vitest';
import type { PublicKey } from '#shared/ids.ts';
import { FOCAL, HEALTH, signer } from '#shared/ledger/testing/book-parts.ts';
import { readManifestOnly } from './read-package.ts';
import { decideRoot, rootProblem } from './root-claims.ts';
import { samplePackage } from './testing/sample-package.ts';
import type { PackageManifest } from './types.ts';

let sound: PackageManifest;
let keys: { root: PublicKey; thief: PublicKey; successor: PublicKey; own: PublicKey };
beforeAll(async () => {
  sound = await readManifestOnly(await samplePackage());
  const key = async (n: number) => (await signer(n)).publicKey;
  keys = { root: await key(1), thief: await key(66), successor: await key(6), own: await key(2) };
});

const plan = (publicKey: PublicKey, root: PublicKey | null = publicKey): PackageManifest => ({
  ...sound,
  kind: 'plan',
  root,
  author: { publicKey, agency: FOCAL, agencyName: 'UBND thành phố Phú Quốc', person: 'Lê Văn Nam' },
});
const decide = (manifests: readonly PackageManifest[], known: PublicKey | null = null) =>
  decideRoot(manifests, { known, focalAgency: FOCAL, own: keys.own });

describe('who the focal point is, by an import', () => {
  it('is told by the first plan package, also by one of its successor', () => {
    expect(decide([plan(keys.root), sound])).toMatchObject({ kind: 'adopt', claim: { root: keys.root } });
    expect(decide([plan(keys.successor, keys.root), plan(keys.root)])).toMatchObject({
      kind: 'adopt',
      claim: { root: keys.root, saidBy: [{ publicKey: keys.successor }, { publicKey: keys.root }] },
    });
  });

  it('is not told by an agency, a report, or what is known already', () => {
    expect(decide([sound])).toEqual({ kind: 'nothing-new' });
    expect(decide([{ ...plan(keys.thief), author: { ...plan(keys.thief).author, agency: HEALTH } }])).toEqual(
      {
        kind: 'nothing-new',
      },
    );
    expect(decide([plan(keys.root)], keys.root)).toEqual({ kind: 'nothing-new' });
    expect(rootProblem(decide([plan(keys.root)]))).toBeNull();
  });

  it('two keys in one import: neither is believed, and it is said with both fingerprints', () => {
    const decision = decide([plan(keys.root), plan(keys.thief)]);
    expect(decision).toMatchObject({ kind: 'several', claims: { length: 2 } });
    expect(rootProblem(decision)).toMatchObject({
      code: 'two-roots',
      where: expect.stringMatching(/^\S{19}, \S{19}$/u) as string,
    });
  });

  it('another key than the known one is reported and changes nothing', () => {
    const decision = decide([plan(keys.thief), plan(keys.root)], keys.root);
    expect(decision).toMatchObject({ kind: 'other', claims: [{ root: keys.thief }] });
    expect(rootProblem(decision)?.code).toBe('other-root');
  });

  it('is remembered by one’s own full copy', () => {
    const copy: PackageManifest = { ...sound, kind: 'full-copy', root: keys.root };
    expect(decide([copy])).toMatchObject({ kind: 'adopt', claim: { root: keys.root } });
    expect(decide([{ ...copy, author: { ...copy.author, publicKey: keys.thief } }])).toEqual({
      kind: 'nothing-new',
    });
  });
});
