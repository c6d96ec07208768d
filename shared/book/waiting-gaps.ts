import type { PublicKey, SegmentHash } from '#shared/ids.ts';
import type { SegmentInfo, WaitingSegment } from '#shared/ledger/types.ts';

/** What one author's chain lacks: numbers `from`–`to`, and how many later segments wait for them. */
export interface ChainGap {
  readonly author: PublicKey;
  readonly from: number;
  readonly to: number;
  readonly waiting: number;
}

/** What waits, told by what would set it free. */
export interface WaitingGaps {
  readonly gaps: readonly ChainGap[];
  /** Segments that rest on somebody else's segments which are not here; by their author. */
  readonly onOthers: readonly { readonly author: PublicKey; readonly waiting: number }[];
  /** Segments of keys the roster does not know; by key. */
  readonly unknownAuthors: readonly { readonly author: PublicKey; readonly waiting: number }[];
  /** Segments that wait for the focal point's plan package. */
  readonly withoutRoot: number;
}

/**
 * Sorts the ledger's waiting segments by cause. A gap is read from the chain: the highest number held below
 * the lowest waiting one; what waits for its own author's earlier segment is in the same gap.
 */
export function waitingGaps(
  waiting: readonly WaitingSegment[],
  applied: readonly SegmentInfo[],
): WaitingGaps {
  const missing = waiting.filter(({ reason }) => reason.kind === 'missing');
  const gaps: ChainGap[] = [];
  const onOthers = new Map<PublicKey, number>();
  for (const [author, infos] of byAuthor(missing)) {
    const numbers = infos.map(({ n }) => n).toSorted((a, b) => a - b);
    const held = Math.max(0, ...applied.filter((info) => info.author === author).map(({ n }) => n));
    const found = holes(held, numbers);
    if (found.length === 0) onOthers.set(author, numbers.length);
    for (const [index, hole] of found.entries()) {
      const next = found[index + 1]?.from ?? Infinity;
      const count = numbers.filter((n) => n > hole.to && n < next).length;
      gaps.push({ author, ...hole, waiting: count });
    }
  }
  return {
    gaps,
    onOthers: [...onOthers].map(([author, count]) => ({ author, waiting: count })),
    unknownAuthors: [...byAuthor(waiting.filter(({ reason }) => reason.kind === 'unknown-author'))].map(
      ([author, infos]) => ({ author, waiting: infos.length }),
    ),
    withoutRoot: waiting.filter(({ reason }) => reason.kind === 'no-root').length,
  };
}

/** Runs of numbers that are neither held nor waiting. */
function holes(held: number, waiting: readonly number[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let last = held;
  for (const n of waiting) {
    if (n > last + 1) found.push({ from: last + 1, to: n - 1 });
    last = Math.max(last, n);
  }
  return found;
}

function byAuthor(waiting: readonly WaitingSegment[]): Map<PublicKey, SegmentInfo[]> {
  const groups = new Map<PublicKey, SegmentInfo[]>();
  for (const { info } of waiting) groups.set(info.author, [...(groups.get(info.author) ?? []), info]);
  return groups;
}

/** Short form of a segment's hash for support: first 8 hex digits. */
export const shortHash = (hash: SegmentHash): string => hash.slice(0, 8);
