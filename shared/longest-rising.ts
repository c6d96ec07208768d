/** Positions of a longest strictly rising run of numbers, nulls left out. */
export function longestRising(numbers: readonly (number | null)[]): readonly number[] {
  /** Position that ends the best run of each length. */
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const [position, number] of numbers.entries()) {
    if (number === null) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.set(position, ends[low - 1]);
    ends[low] = position;
  }
  const run: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous.get(at)) run.push(at);
  return run.toReversed();
}
