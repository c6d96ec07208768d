import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from './serve.mjs';

let above: string;
let port: number;
let stop: () => void;

beforeAll(async () => {
  above = mkdtempSync(path.join(tmpdir(), 'serve-'));
  const folder = path.join(above, 'renderer');
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), 'page');
  writeFileSync(path.join(folder, 'assets', 'a.js'), '1');
  writeFileSync(path.join(above, 'secret'), 'secret');
  const server = await serve(0, folder);
  ({ port } = server.address() as AddressInfo);
  stop = () => server.close();
});

afterAll(() => {
  stop();
  rmSync(above, { recursive: true });
});

/** A raw request: fetch would tidy the path and set the Host header itself. */
function ask(target: string, { host = `127.0.0.1:${port}`, method = 'GET' } = {}) {
  return new Promise<{ status: number; type: string; body: string }>((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path: target, method, headers: { host } }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', body }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('serves the page and its files with their types', async () => {
  expect(await ask('/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: 'page' });
  expect(await ask('/assets/a.js')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' });
  expect(await ask('/', { host: `localhost:${port}` })).toMatchObject({ status: 200 });
  expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
});

test.each(['evil.example', 'evil.example:80', '127.0.0.1', 'localhost'])(
  'a page that calls us %s gets nothing',
  async (host) => {
    expect(await ask('/', { host })).toMatchObject({ status: 421 });
  },
);

test.each([
  '/../secret',
  '/..%2fsecret',
  '/%2e%2e/secret',
  '/assets/..%2f..%2fsecret',
  '/nope',
  '/assets',
  '/%',
])('%s reaches nothing outside the page', async (target) => {
  expect(await ask(target)).toMatchObject({ status: 404, body: '404' });
});

test('nothing can be written', async () => {
  expect(await ask('/', { method: 'POST' })).toMatchObject({ status: 405 });
  expect(await ask('/index.html', { method: 'PUT' })).toMatchObject({ status: 405 });
});
