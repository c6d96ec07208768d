/**
 * Ticks of an axis that counts tasks: whole numbers from 0, at most five, the last at or above `highest`.
 * Two tasks apart for small plans, so that the grid stays quiet.
 */
export function evenTicks(highest: number): readonly number[] {
  const step = Math.max(2, niceStep(highest / 4));
  const count = Math.max(1, Math.ceil((highest + 1) / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** The next of 2, 5, 10, 20, 50 … at or above. */
function niceStep(least: number): number {
  let power = 1;
  while (true) {
    for (const factor of [2, 5, 10]) {
      if (factor * power >= least) return factor * power;
    }
    power *= 10;
  }
}
