import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { HEAD_BYTES, MOST_FOLDER_FILES } from '#shared/contracts/folder-limits.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { readFolder } from './read-folder.ts';

const MEGABYTE = 1024 * 1024;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = path.join(temporaryFolder(), 'Quý III');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

test('everything in a folder is read, however deep, and named by the way down', async () => {
  const folder = folderWith({ 'b.skh': 'PK', 'a/c.skh': '1', 'a/sâu/ảnh.jpg': '2', rỗng: '' });
  const files = await readFolder(folder);
  expect(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
    ['Quý III/a/c.skh', '1'],
    ['Quý III/a/sâu/ảnh.jpg', '2'],
    ['Quý III/b.skh', 'PK'],
    ['Quý III/rỗng', ''],
  ]);
  expect(await readFolder(folderWith({}))).toEqual([]);
});

test('links are left out, so that a circle of them ends and nothing outside is read', async () => {
  const folder = folderWith({ 'a.skh': '1' });
  symlinkSync(folder, path.join(folder, 'vòng'));
  symlinkSync('/etc/hostname', path.join(folder, 'ngoài.skh'));
  expect((await readFolder(folder)).map(({ name }) => name)).toEqual(['Quý III/a.skh']);
});

test('a large film is named by its head only, a large package is read, one beyond the limit is not', async () => {
  const folder = folderWith({ 'phim.mp4': 'x', 'lớn.skh': 'PK', 'quá lớn.skh': 'PK' });
  truncateSync(path.join(folder, 'phim.mp4'), 65 * MEGABYTE);
  truncateSync(path.join(folder, 'lớn.skh'), 65 * MEGABYTE);
  truncateSync(path.join(folder, 'quá lớn.skh'), 600 * MEGABYTE);
  const sizes = Object.fromEntries((await readFolder(folder)).map(({ name, bytes }) => [name, bytes.length]));
  expect(sizes).toEqual({
    'Quý III/phim.mp4': HEAD_BYTES,
    'Quý III/lớn.skh': 65 * MEGABYTE,
    'Quý III/quá lớn.skh': HEAD_BYTES,
  });
});

test('a whole disk is refused before anything is read, and so is more than the memory holds', async () => {
  const names = Array.from({ length: MOST_FOLDER_FILES + 1 }, (_, n) => [`${n}.skh`, ''] as const);
  await expect(readFolder(folderWith(Object.fromEntries(names)))).rejects.toMatchObject({
    code: 'too-many-files',
  });
  const heavy = folderWith({ '1.skh': 'PK', '2.skh': 'PK', '3.skh': 'PK' });
  for (const name of ['1.skh', '2.skh', '3.skh']) truncateSync(path.join(heavy, name), 400 * MEGABYTE);
  await expect(readFolder(heavy)).rejects.toMatchObject({ code: 'too-much-at-once' });
});
