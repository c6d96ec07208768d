import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CausalIndex, knows, type CausalPlace } from './causal-index.ts';

interface Step {
  /** Which earlier one it follows; beyond the first ones it begins a chain. */
  readonly prev: number;
  readonly deps: readonly number[];
}

const steps = fc.array(fc.record({ prev: fc.nat(30), deps: fc.array(fc.nat(30), { maxLength: 3 }) }), {
  maxLength: 40,
});

/** Ancestors as plain sets: slow, and plainly right. */
function grow(plan: readonly Step[]) {
  const index = new CausalIndex();
  const places: CausalPlace[] = [];
  const ancestors: Set<number>[] = [];
  for (const [i, { prev, deps }] of plan.entries()) {
    const follows = prev < i ? prev : null;
    const seen = deps.filter((dep) => dep < i);
    const rests = follows === null ? seen : [follows, ...seen];
    const place = (at: number) => places[at] as CausalPlace;
    places.push(index.place(follows === null ? null : place(follows), seen.map(place)));
    ancestors.push(new Set(rests.flatMap((at) => [at, ...(ancestors[at] ?? [])])));
  }
  return { places, ancestors };
}

describe('the causal index', () => {
  it('knows exactly the ancestors, over any forks', () => {
    fc.assert(
      fc.property(steps, (plan) => {
        const { places, ancestors } = grow(plan);
        for (const [i, later] of places.entries()) {
          for (const [j, earlier] of places.entries()) {
            expect(knows(later, earlier)).toBe(i === j || ancestors[i]?.has(j) === true);
            if (ancestors[i]?.has(j)) expect(later.generation).toBeGreaterThan(earlier.generation);
          }
        }
      }),
      { numRuns: 200, seed: 158 },
    );
  });

  it('shares what is known along a chain, so that memory stays linear', () => {
    const index = new CausalIndex();
    const other = index.place(null, []);
    const first = index.place(null, [other]);
    const second = index.place(first, []);
    expect(second.known).toBe(first.known);
    expect(second.lane).toBe(first.lane);
  });
});
