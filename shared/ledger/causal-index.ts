/**
 * Where a segment stands among all others. Every author's chain is a lane; a fork opens a lane of its own, so
 * that positions within a lane are a plain order. What a segment knows is one number per lane (a version vector),
 * not a set of ancestors: memory and time stay linear in the number of segments.
 */
export interface CausalPlace {
  readonly lane: number;
  /** 1, 2, 3 … within the lane. */
  readonly position: number;
  /** Lane → last position known of it. Shared with the predecessor when nothing new was seen. Own lane: ignore. */
  readonly known: Uint32Array;
  /** 1 + the highest generation of what it rests on: sorting by it gives a causal order. */
  readonly generation: number;
}

/** `later` was written knowing `earlier`, or is it. */
export function knows(later: CausalPlace, earlier: CausalPlace): boolean {
  if (later.lane === earlier.lane) return later.position >= earlier.position;
  return (later.known[earlier.lane] ?? 0) >= earlier.position;
}

/** Hands out places. Predecessors must have theirs before. */
export class CausalIndex {
  /** Lane → highest position given out. */
  private readonly tips: number[] = [];

  place(prev: CausalPlace | null, deps: readonly CausalPlace[]): CausalPlace {
    const extendsLane = prev !== null && this.tips[prev.lane] === prev.position;
    const lane = extendsLane ? prev.lane : this.tips.length;
    const position = extendsLane ? prev.position + 1 : 1;
    this.tips[lane] = position;
    const rests = prev === null ? deps : [prev, ...deps];
    const generation = 1 + rests.reduce((highest, place) => Math.max(highest, place.generation), 0);
    const known = extendsLane && deps.length === 0 ? prev.known : union(rests);
    return { lane, position, known, generation };
  }
}

/** Everything that any of the places knows, themselves included. */
function union(places: readonly CausalPlace[]): Uint32Array {
  const length = places.reduce((most, { known, lane }) => Math.max(most, known.length, lane + 1), 0);
  const merged = new Uint32Array(length);
  const raise = (lane: number, position: number) => {
    if (position > (merged[lane] ?? 0)) merged[lane] = position;
  };
  for (const { known, lane, position } of places) {
    known.forEach((value, at) => raise(at, value));
    raise(lane, position);
  }
  return merged;
}
