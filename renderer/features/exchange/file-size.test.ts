import { expect, it } from 'vitest';
import { fileSize } from './file-size.ts';

it.each([
  [0, '1 KB'],
  [48 * 1024, '48 KB'],
  [1024 * 1024, '1 MB'],
  [2.4 * 1024 * 1024, '2,4 MB'],
])('writes %d bytes as %s', (bytes, text) => {
  expect(fileSize(bytes)).toBe(text);
});
