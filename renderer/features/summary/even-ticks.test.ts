import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evenTicks } from './even-ticks.ts';

it.each([
  [0, [0, 2]],
  [5, [0, 2, 4, 6]],
  [39, [0, 10, 20, 30, 40]],
])('has ticks for up to %d tasks', (highest, ticks) => {
  expect(evenTicks(highest)).toEqual(ticks);
});

it('stays above the highest point, in few even steps', () => {
  fc.assert(
    fc.property(fc.nat(10_000), (highest) => {
      const ticks = evenTicks(highest);
      expect(ticks.at(-1)).toBeGreaterThan(highest);
      expect(ticks.length).toBeLessThanOrEqual(6);
      const steps = new Set(ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0)));
      expect(steps.size).toBe(1);
    }),
    { seed: 158 },
  );
});
