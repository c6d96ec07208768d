import type { PublicKey } from '#shared/ids.ts';
import { causalOrder, type PlacedSegment } from './held-segment.ts';

/** A key that another one named to stand above itself: its successor, or the recovery key in the safe. */
export interface Naming {
  readonly by: PublicKey;
  readonly key: PublicKey;
  readonly segment: PlacedSegment;
}

/**
 * The root and all keys that were named after it, the most powerful first: whoever was named stands above who named
 * it, and of several named by one key the earlier above the later. So a recovery key that was named when the plan was
 * issued stands above everything that a stolen root can name afterwards. Whether a naming counts is for the roster to
 * say; the order follows from what was signed alone.
 */
export function successionOf(root: PublicKey, namings: readonly Naming[]): readonly PublicKey[] {
  const order: PublicKey[] = [];
  const visited = new Set([root]);
  const namedBy = (key: PublicKey) =>
    namings.filter(({ by }) => by === key).toSorted((a, b) => causalOrder(a.segment, b.segment));
  // Every key is pushed after all it named: the walk down to the leaves, without recursion.
  const stack = [{ key: root, named: namedBy(root) }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = top.named.shift();
    if (next === undefined) {
      order.push(top.key);
      stack.pop();
    } else if (!visited.has(next.key)) {
      visited.add(next.key);
      stack.push({ key: next.key, named: namedBy(next.key) });
    }
  }
  return order;
}
