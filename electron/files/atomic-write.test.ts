import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { atomicWrite } from './atomic-write.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

test('replaces the old content and leaves nothing beside it', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'gói.skh');
  writeFileSync(file, 'old');
  await atomicWrite(file, text('new'));
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['gói.skh']);
});

test('writes private files for the owner only', async () => {
  const file = path.join(temporaryFolder(), 'key.json');
  await atomicWrite(file, text('x'), { mode: 0o600 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a failed write leaves the old content and no half-written file', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'taken');
  mkdirSync(file);
  writeFileSync(path.join(file, 'inside'), 'kept');
  await expect(atomicWrite(file, text('new'))).rejects.toMatchObject({ code: expect.stringMatching(/^E/) });
  expect(readdirSync(folder)).toEqual(['taken']);
  expect(readFileSync(path.join(file, 'inside'), 'utf8')).toBe('kept');
});

test('a place that is gone is an error of the system', async () => {
  const file = path.join(temporaryFolder(), 'no', 'such', 'folder', 'x');
  await expect(atomicWrite(file, text('x'))).rejects.toMatchObject({ code: 'ENOENT' });
});
