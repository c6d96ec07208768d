import * as fc from 'fast-check';
import { expect } from 'vitest';
import { createLedger } from '../create-ledger.ts';
import type { Ledger } from '../ledger-api.ts';
import type { SignedSegment } from '../types.ts';
import type { Machine } from './book-parts.ts';

/** The same in every order of arrival, seen by a machine that is nobody's. */
export async function inEveryOrder(
  root: Machine,
  segments: readonly SignedSegment[],
  check: (ledger: Ledger) => void,
): Promise<void> {
  const digests = new Set<string>();
  const orders = fc.shuffledSubarray([...segments], { minLength: segments.length });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const ledger = createLedger({ ...root.ledger.options, root: root.key.publicKey, self: null });
      for (const segment of order) await ledger.receive([segment]);
      check(ledger);
      digests.add(await ledger.digest());
    }),
    { numRuns: 40, seed: 158 },
  );
  expect(digests.size).toBe(1);
}
