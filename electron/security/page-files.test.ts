import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { PAGE_POLICY_HEADER } from '#shared/contracts/content-security-policy.ts';
import { fileInside, servePageFile } from './page-files.ts';

let folder: string;

beforeAll(async () => {
  const above = await mkdtemp(path.join(tmpdir(), 'page-files-'));
  folder = path.join(above, 'renderer');
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'index.html'), '<!doctype html>');
  await writeFile(path.join(folder, 'assets', 'worker.js'), '1');
  await writeFile(path.join(above, 'secret.txt'), 'secret');
  await mkdir(path.join(above, 'renderer-old'));
  await writeFile(path.join(above, 'renderer-old', 'x.txt'), 'secret');
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/index.html', 'text/html; charset=utf-8'],
  ['/assets/worker.js', 'text/javascript; charset=utf-8'],
])('%s is served with the policy', async (pathname, type) => {
  const response = await servePageFile(folder, pathname);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('content-security-policy')).toBe(PAGE_POLICY_HEADER);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/../../secret.txt',
  '/..%2frenderer-old/x.txt',
  '/assets/..%2f..%2f..%2fetc/passwd',
  '/nope.js',
  '/assets',
])('%s reaches nothing', async (pathname) => {
  expect((await servePageFile(folder, pathname)).status).toBe(404);
});

test.each(['/%', '/index.html%00.js', '/%ff'])('%s is malformed', async (pathname) => {
  expect(fileInside(folder, pathname)).toBeNull();
  expect((await servePageFile(folder, pathname)).status).toBe(403);
});
