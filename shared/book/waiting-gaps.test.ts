import { publicKey, segmentHash } from '#shared/ids.ts';
import type { SegmentInfo, WaitingReason, WaitingSegment } from '#shared/ledger/types.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitingGaps } from './waiting-gaps.ts';

const ana = publicKey('a'.repeat(64));
const binh = publicKey('b'.repeat(64));

const info = (author: SegmentInfo['author'], n: number): SegmentInfo => ({
  hash: segmentHash(`${author[0]}${n}`),
  author,
  n,
  prev: null,
  deps: [],
  time: 0,
  agency: null,
  changeCount: 1,
});
const missing: WaitingReason = { kind: 'missing', hashes: [segmentHash('x')] };
const waits = (
  author: SegmentInfo['author'],
  n: number,
  reason: WaitingReason = missing,
): WaitingSegment => ({
  info: info(author, n),
  reason,
});

describe('waitingGaps', () => {
  it('names the one segment that is missing', () => {
    const found = waitingGaps([waits(ana, 16)], [info(ana, 14), info(ana, 1)]);
    expect(found.gaps).toEqual([{ author: ana, from: 15, to: 15, waiting: 1 }]);
  });

  it('names a run, and each hole of an author', () => {
    const found = waitingGaps([waits(ana, 9), waits(ana, 5), waits(ana, 6)], [info(ana, 2)]);
    expect(found.gaps).toEqual([
      { author: ana, from: 3, to: 4, waiting: 2 },
      { author: ana, from: 7, to: 8, waiting: 1 },
    ]);
  });

  it('tells a gap of the own chain from waiting for somebody else', () => {
    const found = waitingGaps([waits(ana, 3), waits(binh, 4)], [info(ana, 2), info(binh, 2)]);
    expect(found.gaps.map(({ author }) => author)).toEqual([binh]);
    expect(found.onOthers).toEqual([{ author: ana, waiting: 1 }]);
  });

  it('keeps unknown machines and a missing plan package apart', () => {
    const found = waitingGaps(
      [
        waits(ana, 1, { kind: 'unknown-author' }),
        waits(ana, 2, { kind: 'unknown-author' }),
        waits(binh, 1, { kind: 'no-root' }),
      ],
      [],
    );
    expect(found).toEqual({
      gaps: [],
      onOthers: [],
      unknownAuthors: [{ author: ana, waiting: 2 }],
      withoutRoot: 1,
    });
  });

  it('names exactly the numbers that are neither held nor waiting', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.nat(8), numbers, (held, some) => {
        const later = some.map((n) => n + held);
        const applied = Array.from({ length: held }, (_, index) => info(ana, index + 1));
        const { gaps } = waitingGaps(
          later.map((n) => waits(ana, n)),
          applied,
        );
        const named = gaps.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        );
        const last = Math.max(...later);
        const lacking = Array.from({ length: last }, (_, index) => index + 1).filter(
          (n) => n > held && !later.includes(n),
        );
        expect(named).toEqual(lacking);
        const told = gaps.reduce((sum, { waiting }) => sum + waiting, 0);
        // What follows on without a hole waits for another reason and is not counted to a gap.
        expect(told).toBeLessThanOrEqual(later.length);
      }),
      { seed: 158 },
    );
  });
});
