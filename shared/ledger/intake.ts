import type { SegmentHash } from '#shared/ids.ts';
import { CausalIndex, type CausalPlace } from './causal-index.ts';
import { hashOf, isPlaced, type HeldSegment, type PlacedSegment } from './held-segment.ts';

/**
 * All verified segments, and the causal order among those whose predecessors are here.
 * Knows nothing of owners or keys: a chain is a chain whoever wrote it.
 */
export class Intake {
  private readonly held = new Map<SegmentHash, HeldSegment>();
  private readonly index = new CausalIndex();
  /** Hash that is not placed → segments that rest on it. */
  private readonly blocked = new Map<SegmentHash, HeldSegment[]>();

  get(hash: SegmentHash): HeldSegment | undefined {
    return this.held.get(hash);
  }

  all(): IterableIterator<HeldSegment> {
    return this.held.values();
  }

  placed(hash: SegmentHash): PlacedSegment | undefined {
    const held = this.held.get(hash);
    return held !== undefined && isPlaced(held) ? held : undefined;
  }

  /** Takes a segment in; returns what found its place by it (itself and what had waited for it), causes first. */
  add(segment: HeldSegment): readonly PlacedSegment[] {
    this.held.set(hashOf(segment), segment);
    const found: PlacedSegment[] = [];
    const queue: HeldSegment[] = [segment];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (!this.settle(next)) continue;
      if (isPlaced(next)) found.push(next);
      const woken = this.blocked.get(hashOf(next)) ?? [];
      this.blocked.delete(hashOf(next));
      queue.push(...woken);
    }
    return found;
  }

  /** Hashes nobody has brought yet and that the segment rests on, directly or through others that wait. */
  missingFor(segment: HeldSegment): readonly SegmentHash[] {
    const missing = new Set<SegmentHash>();
    const visited = new Set<SegmentHash>([hashOf(segment)]);
    const stack = [segment];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      for (const hash of restsOn(next)) {
        const held = this.held.get(hash);
        if (held === undefined) missing.add(hash);
        else if (!isPlaced(held) && !visited.has(hash)) {
          visited.add(hash);
          stack.push(held);
        }
      }
    }
    return [...missing].toSorted();
  }

  /** Gives the segment its place, or finds its chain broken. False when it must wait. */
  private settle(segment: HeldSegment): boolean {
    if (segment.place !== null || segment.standing === 'broken-chain') return false;
    const places: CausalPlace[] = [];
    for (const hash of restsOn(segment)) {
      const held = this.held.get(hash);
      if (held?.standing === 'broken-chain') return breakChain(segment);
      if (held === undefined || held.place === null) {
        const waiting = this.blocked.get(hash);
        if (waiting === undefined) this.blocked.set(hash, [segment]);
        else waiting.push(segment);
        return false;
      }
      places.push(held.place);
    }
    const { prev, author, n } = segment.body.head;
    const before = prev === null ? undefined : this.held.get(prev);
    const expected = before === undefined ? 1 : before.body.head.n + 1;
    if (n !== expected || (before !== undefined && before.body.head.author !== author)) {
      return breakChain(segment);
    }
    const prevPlace = before?.place ?? null;
    segment.place = this.index.place(prevPlace, prevPlace === null ? places : places.slice(1));
    return true;
  }
}

function breakChain(segment: HeldSegment): true {
  segment.standing = 'broken-chain';
  return true;
}

function restsOn({ body }: HeldSegment): readonly SegmentHash[] {
  const { prev, deps } = body.head;
  return prev === null ? deps : [prev, ...deps];
}
