import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { AttachmentFolder } from './attachment-folder.ts';
import { Journal } from './journal.ts';

const planId = '158-KH-UBND-2024';

function file(text: string) {
  const bytes = new TextEncoder().encode(text);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function quiet(): void {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => stderr.mockRestore());
}

function newFolder() {
  const journal = path.join(temporaryFolder(), 'journal');
  const fileOf = (sha256: string): string =>
    path.join(journal, planId, 'att', sha256.slice(0, 2), `${sha256}.att`);
  return { journal, folder: new AttachmentFolder(journal), fileOf };
}

test('what was kept is listed and read back by another process, as it was', async () => {
  const { journal, folder, fileOf } = newFolder();
  expect(await folder.list(planId)).toEqual([]);
  const [a, b] = [file('biên bản'), file('ảnh')];
  await folder.keep(planId, a.sha256, a.bytes);
  await folder.keep(planId, b.sha256, b.bytes);
  await folder.keep('another-plan', a.sha256, a.bytes);
  expect(readFileSync(fileOf(a.sha256), 'utf8')).toBe('biên bản');
  const later = new AttachmentFolder(journal);
  expect((await later.list(planId)).toSorted()).toEqual([a.sha256, b.sha256].toSorted());
  expect(await later.read(planId, b.sha256)).toEqual(b.bytes);
  expect(await later.read(planId, file('khác').sha256)).toBeNull();
});

test('segments and attached files of one plan do not disturb each other', async () => {
  const { journal, folder } = newFolder();
  const a = file('a');
  await folder.keep(planId, a.sha256, a.bytes);
  expect(await new Journal(journal).list()).toEqual([]);
});

test('bytes that do not have their hash are refused before anything is written', async () => {
  const { folder, journal } = newFolder();
  await expect(folder.keep(planId, file('b').sha256, file('a').bytes)).rejects.toMatchObject({
    code: 'attachment-mismatch',
  });
  expect(existsSync(journal)).toBe(false);
});

test('a damaged file is moved away and written anew', async () => {
  quiet();
  const { folder, journal, fileOf } = newFolder();
  const a = file('a file of some length');
  await folder.keep(planId, a.sha256, a.bytes);
  truncateSync(fileOf(a.sha256), 5);
  expect(await folder.read(planId, a.sha256)).toBeNull();
  expect(await folder.list(planId)).toEqual([]);
  expect(readdirSync(path.join(journal, planId, 'att', 'damaged'))).toEqual([`${a.sha256}.att`]);
  writeFileSync(fileOf(a.sha256), 'garbage');
  await folder.keep(planId, a.sha256, a.bytes);
  expect(await folder.read(planId, a.sha256)).toEqual(a.bytes);
});

test('what is set aside is no longer listed, and still lies on the disk', async () => {
  const { folder, journal } = newFolder();
  const a = file('a');
  await folder.keep(planId, a.sha256, a.bytes);
  await folder.setAside(planId, [a.sha256, file('never there').sha256]);
  expect(await folder.list(planId)).toEqual([]);
  expect(readdirSync(path.join(journal, planId, 'att', 'set-aside'))).toEqual([`${a.sha256}.att`]);
  await folder.keep(planId, a.sha256, a.bytes);
  expect(await folder.read(planId, a.sha256)).toEqual(a.bytes);
});
