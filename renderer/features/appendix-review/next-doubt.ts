import type { Doubt } from '#shared/office/reading/table-reading.ts';

/**
 * The doubt that F8 (`step` 1) or Shift+F8 (-1) goes to from the one at `at`: the nearest nobody has looked at, round
 * and round; when all are settled simply the next one. Undefined where there is none.
 */
export function nextDoubt(doubts: readonly Doubt[], at: number, step: 1 | -1): Doubt | undefined {
  const order = Array.from({ length: doubts.length }, (_, index) => {
    const place = at + step * (index + 1);
    return doubts[((place % doubts.length) + doubts.length) % doubts.length];
  });
  return order.find((doubt) => doubt?.settled === false) ?? order[0];
}
