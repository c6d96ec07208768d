import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { IncomingFiles } from './incoming-files.ts';
import { incomingPaths, MOST_FILES } from './incoming-paths.ts';
import { LARGEST_FILE } from './read-chosen-file.ts';

test('only packages and workbooks are taken from a command line', () => {
  const argv = [
    '.',
    '--user-data-dir=/x/a.skh',
    '-r',
    'a.skh',
    '/data/b.XLSX',
    'a.skh',
    'evil.exe',
    'so-ke-hoach://open/c.skh',
    'file:///etc/d.skh',
    'e.skh\u0000.exe',
    '',
  ];
  expect(incomingPaths(argv, '/srv')).toEqual(['/srv/a.skh', '/data/b.XLSX']);
});

test('a flood of names is cut', () => {
  const argv = Array.from({ length: 1000 }, (_, n) => `${n}.skh`);
  expect(incomingPaths(argv, '/')).toHaveLength(MOST_FILES);
});

test('files wait until they are taken, and are handed out once', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'a.skh'), 'A');
  writeFileSync(path.join(folder, 'b.xlsx'), 'B');
  let arrivals = 0;
  const files = new IncomingFiles(
    () => {
      arrivals += 1;
    },
    (problem) => expect.unreachable(problem.message),
  );
  files.add(['a.skh', 'b.xlsx', 'a.skh'], folder);
  files.add(['a.skh'], folder);
  files.add(['--flag', 'no.txt'], folder);
  expect(arrivals).toBe(1);
  const taken = await files.take();
  expect(taken.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
    ['a.skh', 'A'],
    ['b.xlsx', 'B'],
  ]);
  expect(await files.take()).toEqual([]);
});

test('what is no readable file is named, and the others still come', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'folder.skh'));
  symlinkSync('/dev/zero', path.join(folder, 'device.skh'));
  writeFileSync(path.join(folder, 'huge.skh'), '');
  truncateSync(path.join(folder, 'huge.skh'), LARGEST_FILE + 1);
  writeFileSync(path.join(folder, 'good.skh'), 'x');
  const problems: string[] = [];
  const files = new IncomingFiles(
    () => undefined,
    ({ code, where }) => problems.push(`${code} ${where ?? ''}`),
  );
  files.add(['folder.skh', 'device.skh', 'huge.skh', 'missing.skh', 'good.skh'], folder);
  expect((await files.take()).map(({ name }) => name)).toEqual(['good.skh']);
  expect(problems).toEqual([
    'not-a-file folder.skh',
    'not-a-file device.skh',
    'file-too-large huge.skh',
    'read-failed missing.skh',
  ]);
});
