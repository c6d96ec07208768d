import { expect, test } from 'vitest';
import { withExtension } from './free-name.ts';

test.each([
  ['/u/KH158.skh', '/u/KH158.skh'],
  ['/u/KH158.SKH', '/u/KH158.SKH'],
  ['/u/KH158', '/u/KH158.skh'],
  ['/u/Quý 3.2024', '/u/Quý 3.2024.skh'],
])('%s is written as %s', (chosen, written) => {
  expect(withExtension(chosen, 'skh', () => false)).toBe(written);
});

test('an added extension never overwrites what nobody confirmed', () => {
  const there = new Set(['/u/a.skh', '/u/a (2).skh']);
  expect(withExtension('/u/a', 'skh', (file) => there.has(file))).toBe('/u/a (3).skh');
});
