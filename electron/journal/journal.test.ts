import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { Journal } from './journal.ts';
import { decodeSegmentFile, encodeSegmentFile } from './segment-file.ts';

const planId = '158-KH-UBND-2024';

function entry(text: string, plan = planId) {
  const bytes = new TextEncoder().encode(text);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { planId: plan, hash, bytes, signature: new Uint8Array(64).fill(text.length) };
}

function quiet(): void {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => stderr.mockRestore());
}

function newJournal() {
  const folder = path.join(temporaryFolder(), 'journal');
  const fileOf = (hash: string): string => path.join(folder, planId, hash.slice(0, 2), `${hash}.seg`);
  return { folder, journal: new Journal(folder), fileOf };
}

test('what was appended is listed and read back by another process', async () => {
  const { folder, journal, fileOf } = newJournal();
  expect(await journal.list()).toEqual([]);
  const [a, b, c] = [entry('a'), entry('bb'), entry('c', 'another-plan')];
  await journal.append([a, b, c]);
  expect(existsSync(fileOf(a.hash))).toBe(true);

  const later = new Journal(folder);
  const listed = (await later.list()).map(({ planId: plan, hash }) => `${plan} ${hash}`);
  expect(listed.toSorted()).toEqual([a, b, c].map(({ planId: plan, hash }) => `${plan} ${hash}`).toSorted());
  expect(await later.read(planId, [b.hash, a.hash, c.hash])).toEqual([b, a]);
});

test('appending again changes nothing', async () => {
  const { folder, journal, fileOf } = newJournal();
  const a = entry('a');
  await journal.append([a]);
  const before = readFileSync(fileOf(a.hash));
  await journal.append([a, a]);
  expect(readFileSync(fileOf(a.hash))).toEqual(before);
  expect(readdirSync(path.join(folder, planId, a.hash.slice(0, 2)))).toEqual([`${a.hash}.seg`]);
});

test('bytes that do not have their hash are refused before anything is written', async () => {
  const { journal } = newJournal();
  const wrong = { ...entry('a'), hash: entry('b').hash };
  await expect(journal.append([entry('c'), wrong])).rejects.toMatchObject({ code: 'journal-mismatch' });
  expect(await journal.list()).toEqual([]);
});

test('a damaged file is moved away, so that the other copy mends it', async () => {
  quiet();
  const { folder, journal, fileOf } = newJournal();
  const a = entry('a segment of some length');
  await journal.append([a]);
  truncateSync(fileOf(a.hash), 80);
  expect(await journal.read(planId, [a.hash])).toEqual([]);
  expect(await journal.list()).toEqual([]);
  expect(readdirSync(path.join(folder, planId, 'damaged'))).toEqual([`${a.hash}.seg`]);
  await journal.append([a]);
  expect(await journal.read(planId, [a.hash])).toEqual([a]);
});

test('appending over a damaged file mends it', async () => {
  quiet();
  const { journal, fileOf } = newJournal();
  const a = entry('a');
  await journal.append([a]);
  writeFileSync(fileOf(a.hash), 'garbage');
  await journal.append([a]);
  expect(await journal.read(planId, [a.hash])).toEqual([a]);
});

test('segments of an undone import are kept aside and may come back', async () => {
  const { folder, journal } = newJournal();
  const [a, b] = [entry('a'), entry('b')];
  await journal.append([a, b]);
  await journal.setAside(planId, [a.hash, entry('never there').hash]);
  expect(await journal.list()).toEqual([{ planId, hash: b.hash }]);
  expect(readdirSync(path.join(folder, planId, 'set-aside'))).toEqual([`${a.hash}.seg`]);
  await journal.append([a]);
  expect(await journal.read(planId, [a.hash])).toEqual([a]);
});

test('an unwritable place is told in words', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'journal'), 'a file where the folder should be');
  const journal = new Journal(path.join(folder, 'journal'));
  await expect(journal.append([entry('a')])).rejects.toMatchObject({
    name: 'Problem',
    message: expect.stringContaining('thay đổi vừa nhập'),
  });
});

test('property: a segment file is itself again, and no change to it goes unseen', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 500 }),
      fc.uint8Array({ minLength: 64, maxLength: 64 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (bytes, signature, place, change) => {
        const hash = createHash('sha256').update(bytes).digest('hex');
        const file = encodeSegmentFile(bytes, signature);
        expect(decodeSegmentFile(file, hash)).toEqual({ bytes, signature });
        expect(decodeSegmentFile(file.slice(0, -1), hash)).toBeNull();
        const index = place % file.byteLength;
        const changed = file.map((byte, n) => (n === index ? (byte + change) % 256 : byte));
        // The signature is the ledger's to check: it is verified whenever a segment is received.
        if (index < 8 || index >= 72) expect(decodeSegmentFile(changed, hash)).toBeNull();
      },
    ),
    { seed: 158, numRuns: 300 },
  );
});
