import { expect, test } from 'vitest';
import { letterIndex, listLetters, nextLetter, previousLetter } from './list-letters.ts';

test('the list alphabet has đ after d and neither f, j, w nor z', () => {
  expect(listLetters.join('')).toBe('abcdđeghiklmnopqrstuvxy');
});

test('next and previous follow the list alphabet and stop at its ends', () => {
  expect(['d', 'đ', 'e', 'i'].map(nextLetter)).toEqual(['đ', 'e', 'g', 'k']);
  expect(['g', 'đ', 'K'].map(previousLetter)).toEqual(['e', 'd', 'I']);
  expect([nextLetter('y'), previousLetter('a'), nextLetter('f'), nextLetter('')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('the index reads upper case and decomposed letters, and refuses what is no letter', () => {
  expect([letterIndex('đ'), letterIndex('Đ'), letterIndex('y')]).toEqual([4, 4, 22]);
  expect([letterIndex('z'), letterIndex('1'), letterIndex('ab')]).toEqual([null, null, null]);
});
