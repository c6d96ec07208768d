import { expect, test } from 'vitest';
import { letterIndex, listLetters } from './list-letters.ts';

test('the list alphabet has đ after d and neither f, j, w nor z', () => {
  expect(listLetters.join('')).toBe('abcdđeghiklmnopqrstuvxy');
});

test('the index reads upper case and decomposed letters, and refuses what is no letter', () => {
  expect([letterIndex('đ'), letterIndex('Đ'), letterIndex('y')]).toEqual([4, 4, 22]);
  expect([letterIndex('z'), letterIndex('1'), letterIndex('ab')]).toEqual([null, null, null]);
});
