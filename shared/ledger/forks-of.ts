import { groupBy } from '#shared/group-by.ts';
import type { SegmentHash } from '#shared/ids.ts';
import type { SegmentBody } from './segment-body.ts';
import type { Fork } from './types.ts';

/** A segment by its hash and content, wherever it is kept. */
export interface NumberedSegment {
  readonly hash: SegmentHash;
  readonly body: SegmentBody;
}

/** Numbers that an author gave out twice; sorted by author and number. */
export function forksOf(segments: Iterable<NumberedSegment>): readonly Fork[] {
  const byNumber = groupBy(segments, ({ body }) => `${body.head.author} ${body.head.n}`);
  return [...byNumber.values()]
    .flatMap((same) => {
      const [first] = same;
      if (first === undefined || same.length === 1) return [];
      const { author, n } = first.body.head;
      return [{ author, n, hashes: same.map(({ hash }) => hash).toSorted() }];
    })
    .toSorted((a, b) => (a.author === b.author ? a.n - b.n : a.author < b.author ? -1 : 1));
}
