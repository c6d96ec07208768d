import { longestRising } from '#shared/longest-rising.ts';

/**
 * The order numbers a list of rows needs: rows that already stand right keep theirs, the others get numbers in between.
 * So an amendment writes as few rows as it must.
 *
 * @param rows in the wanted order, each with the number it has; null for a new one.
 * @returns row → new number; only rows whose number changes.
 */
export function newOrders(
  rows: readonly { readonly key: string; readonly order: number | null }[],
): ReadonlyMap<string, number> {
  const anchors = longestRising(rows.map(({ order }) => order));
  const changed = new Map<string, number>();
  let from = -1;
  for (const to of [...anchors, rows.length]) {
    const low = rows[from]?.order ?? null;
    const high = rows[to]?.order ?? null;
    const count = to - from - 1;
    for (let i = 1; i <= count; i += 1) {
      const key = rows[from + i]?.key;
      if (key !== undefined) changed.set(key, between(low, high, i, count));
    }
    from = to;
  }
  return changed;
}

function between(low: number | null, high: number | null, i: number, count: number): number {
  if (low === null) return high === null ? i - 1 : high - (count + 1 - i);
  return high === null ? low + i : low + ((high - low) * i) / (count + 1);
}
