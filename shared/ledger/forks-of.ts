import { hashOf, type HeldSegment } from './held-segment.ts';
import type { Fork } from './types.ts';

/** Numbers that an author gave out twice, over everything that is held; sorted by author and number. */
export function forksOf(segments: Iterable<HeldSegment>): readonly Fork[] {
  const numbers = new Map<string, HeldSegment[]>();
  for (const segment of segments) {
    const { author, n } = segment.body.head;
    const key = `${author} ${n}`;
    const same = numbers.get(key);
    if (same === undefined) numbers.set(key, [segment]);
    else same.push(segment);
  }
  return [...numbers.values()]
    .filter((same) => same.length > 1)
    .map((same) => {
      const { author, n } = (same[0] as HeldSegment).body.head;
      return { author, n, hashes: same.map(hashOf).sort() };
    })
    .sort((a, b) => (a.author === b.author ? a.n - b.n : a.author < b.author ? -1 : 1));
}
