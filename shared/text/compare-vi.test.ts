import { expect, it } from 'vitest';
import { compareVi } from './compare-vi.ts';

it('sorts the Vietnamese alphabet, d before đ, numbers by value', () => {
  const sorted = ['e', 'đ', 'd', 'ă', 'a', 'â', 'II.10', 'II.9'].toSorted(compareVi);
  expect(sorted).toEqual(['a', 'ă', 'â', 'd', 'đ', 'e', 'II.9', 'II.10']);
});
