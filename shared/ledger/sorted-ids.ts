/** The ids of all entities in ascending order, sorted when first asked for and kept up to date after that. */
export class SortedIds {
  private readonly all: () => Iterable<string>;
  private sorted: readonly string[] | null = null;
  private fresh: string[] = [];

  constructor(all: () => Iterable<string>) {
    this.all = all;
  }

  /** An id nobody had before. */
  added(id: string): void {
    if (this.sorted !== null) this.fresh.push(id);
  }

  startingWith(prefix: string): readonly string[] {
    const ids = this.upToDate();
    const from = firstAtLeast(ids, prefix);
    let to = from;
    // Ids of one kind stand together; a binary search for the end would have to invent a greatest text.
    while (to < ids.length && (ids[to] as string).startsWith(prefix)) to++;
    return ids.slice(from, to);
  }

  private upToDate(): readonly string[] {
    if (this.sorted === null) this.sorted = [...this.all()].toSorted();
    else if (this.fresh.length > 0) {
      this.sorted = merge(this.sorted, this.fresh.toSorted());
      this.fresh = [];
    }
    return this.sorted;
  }
}

function firstAtLeast(ids: readonly string[], text: string): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] as string) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function merge(a: readonly string[], b: readonly string[]): readonly string[] {
  const merged: string[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    merged.push((a[i] as string) < (b[j] as string) ? (a[i++] as string) : (b[j++] as string));
  }
  while (i < a.length) merged.push(a[i++] as string);
  while (j < b.length) merged.push(b[j++] as string);
  return merged;
}
