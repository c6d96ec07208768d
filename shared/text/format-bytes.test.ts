import { expect, it } from 'vitest';
import { formatBytes } from './format-bytes.ts';

it.each([
  [0, '0 byte'],
  [1023, '1023 byte'],
  [1024, '1 KB'],
  [358_400, '350 KB'],
  [1024 * 1024, '1,0 MB'],
  [1_258_291, '1,2 MB'],
  [25 * 1024 * 1024, '25,0 MB'],
])('%d is %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
