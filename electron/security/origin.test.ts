import { expect, test } from 'vitest';
import { mayOpenExternally } from './external-links.ts';
import { isOwnPage, PAGE_URL } from './origin.ts';

test('our own page is known by its parsed origin', () => {
  expect([PAGE_URL, 'app://bundle/', 'app://bundle/x?y#z'].map(isOwnPage)).toEqual([true, true, true]);
});

test.each([
  'app://bundle.evil/',
  'app://bundle@evil/',
  'app://user@bundle/',
  'app://bundle:80/',
  'app://print/123',
  'apps://bundle/',
  'https://bundle/index.html',
  'file:///index.html',
  'javascript:1',
  'data:text/html,app://bundle/',
  '',
  'not a url',
])('%s is not our page', (url) => {
  expect(isOwnPage(url)).toBe(false);
});

test('links go to the system only when https and on the list', () => {
  expect(mayOpenExternally('https://vanban.chinhphu.vn/?docid=1')).toBe(true);
  expect(mayOpenExternally('https://vbpl.vn')).toBe(true);
});

test.each([
  'http://vbpl.vn/',
  'https://vbpl.vn.example.com/',
  'https://example.com/vbpl.vn',
  'https://vbpl.vn@example.com/',
  'https://someone@vbpl.vn/',
  'https://vbpl.vn:8443/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'ms-msdt:/id',
  'smb://vbpl.vn/x',
  '',
])('%s is not opened', (url) => {
  expect(mayOpenExternally(url)).toBe(false);
});
