import { ownerOf } from './entities.ts';
import { knows } from './causal-index.ts';
import { eachWrite, type CellWrite, type EntityWrite } from './entity-writes.ts';
import { causalOrder, type PlacedSegment } from './held-segment.ts';
import { cell } from './segment-body.ts';

/** Field → the writes that no later write replaced, the shown one first. */
export type ResolvedEntity = ReadonlyMap<string, readonly [CellWrite, ...CellWrite[]]>;

/**
 * The multi-value registers of an entity: a write replaces those its author knew; what was written concurrently
 * stands beside it. Clocks play no part except in choosing which of the concurrent ones is shown.
 *
 * @param counts leaves writes out, for the projection as an author saw it
 */
export function resolveEntity(
  entity: string,
  newest: EntityWrite,
  counts: (segment: PlacedSegment) => boolean = () => true,
): ResolvedEntity {
  const registers = new Map<string, CellWrite[]>();
  const replaces = replacementRule(entity);
  for (const write of writesInOrder(newest)) {
    if (!counts(write.segment)) continue;
    write.table.fields.forEach((field, place) => {
      const incoming = { value: cell(write.table, place, write.row), segment: write.segment };
      const standing = registers.get(field) ?? [];
      registers.set(field, [...standing.filter((old) => !replaces(incoming, old)), incoming]);
    });
  }
  return new Map([...registers].map(([field, writes]) => [field, inShownOrder(writes)]));
}

function inShownOrder(writes: readonly CellWrite[]): readonly [CellWrite, ...CellWrite[]] {
  const [shown, ...others] = writes.toSorted(shownFirst);
  if (shown === undefined) throw new Error('a register without a write');
  return [shown, ...others];
}

/** In causal order, concurrent ones by hash: the same on every device. */
export function writesInOrder(newest: EntityWrite): readonly EntityWrite[] {
  return [...eachWrite(newest)].toSorted((a, b) => causalOrder(a.segment, b.segment));
}

/**
 * A kind this version does not know has no owner it could check. There, a write replaces only the same author's
 * earlier ones, so that nobody can put aside what belongs to another.
 */
function replacementRule(entity: string): (later: CellWrite, earlier: CellWrite) => boolean {
  const ownerKnown = ownerOf(entity) !== null;
  return (later, earlier) =>
    knows(later.segment.place, earlier.segment.place) &&
    (ownerKnown || later.segment.body.head.author === earlier.segment.body.head.author);
}

/** The later clock, then the greater key, then the greater hash: arbitrary, but the same on every device. */
function shownFirst(a: CellWrite, b: CellWrite): number {
  const one = a.segment.body.head;
  const other = b.segment.body.head;
  if (one.time !== other.time) return other.time - one.time;
  if (one.author !== other.author) return one.author < other.author ? 1 : -1;
  return a.segment.signed.hash < b.segment.signed.hash ? 1 : -1;
}
