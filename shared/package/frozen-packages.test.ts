import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import { HEALTH, PLAN, resultOf, FOCAL, signer } from '#shared/ledger/testing/book-parts.ts';
import { readPackage } from './read-package.ts';
import { LOG_NAME } from './package-layout.ts';
import { reportingMachine } from './testing/sample-package.ts';
import { unzipped } from './testing/rebuild-zip.ts';
import { vectorPackage } from './testing/vector-package.ts';

const FOLDER = join(import.meta.dirname, '../../seeds/frozen');
const frozen = readdirSync(FOLDER).filter((name) => /^package-\d{4}-\d\d-\d\d\.skh$/.test(name));
const read = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));

describe('packages of released formats', () => {
  it('exist', () => {
    expect(frozen.length).toBeGreaterThan(0);
  });

  it.each(frozen)('%s opens and says what it said', async (name) => {
    const { manifest, segments, attachments } = await readPackage(read(name));
    expect(manifest).toMatchObject({
      version: 1,
      planId: PLAN,
      author: { agency: HEALTH },
      period: '2024-Q3',
    });
    expect(attachments.size).toBe(1);
    const ledger = createLedger({
      planId: PLAN,
      root: (await signer(1)).publicKey,
      focalAgency: FOCAL,
      self: { publicKey: manifest.author.publicKey, agency: HEALTH },
    });
    await ledger.receive(segments);
    // Its author had seen the focal point's roster, which the package of its own history does not hold.
    expect(ledger.waiting().map(({ reason }) => reason.kind)).toEqual(['missing', 'missing', 'missing']);
    const { focal } = await reportingMachine();
    await ledger.receive(focal.ledger.export());
    expect(ledger.read(`rep/${HEALTH}/I.3/2024-Q3`)).toEqual({
      state: 'in-progress',
      progress: 25,
      products: [{ number: '12/BB-SYT', date: '2024-09-10', title: '' }],
    });
    expect(resultOf(ledger, HEALTH)).toBe('Đã khởi công Trung tâm Y tế Phú Quốc, đạt 45 % khối lượng.');
  });

  it('the newest is what this version writes, but for the words of its page', async () => {
    const now = await unzipped(await vectorPackage());
    const then = await unzipped(read(frozen.toSorted().at(-1) ?? ''));
    expect(now.map(({ name }) => name)).toEqual(then.map(({ name }) => name));
    for (const [i, { name, bytes }] of now.entries()) {
      if (name === LOG_NAME || name.startsWith('att/')) expect(bytes).toEqual(then[i]?.bytes);
    }
  });
});
