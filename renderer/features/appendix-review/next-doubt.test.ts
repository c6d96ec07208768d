import type { Doubt } from '#shared/office/reading/table-reading.ts';
import { expect, it } from 'vitest';
import { nextDoubt } from './next-doubt.ts';

/** One letter a doubt: a capital is settled. */
const doubts = (letters: string) =>
  Array.from(letters, (id) => ({ id, settled: id === id.toUpperCase() }) as Doubt);

it('goes to the nearest one nobody has looked at, round and round', () => {
  expect(nextDoubt(doubts('aBcd'), 0, 1)?.id).toBe('c');
  expect(nextDoubt(doubts('aBcd'), 3, 1)?.id).toBe('a');
  expect(nextDoubt(doubts('aBcd'), 0, -1)?.id).toBe('d');
  expect(nextDoubt(doubts('abc'), -1, 1)?.id).toBe('a');
});

it('goes on one by one when all are settled, and nowhere when there is none', () => {
  expect(nextDoubt(doubts('ABC'), 2, 1)?.id).toBe('A');
  expect(nextDoubt([], 0, 1)).toBeUndefined();
});
