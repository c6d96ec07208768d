import type { Grid } from '#shared/office/reading/grid.ts';

/** Row → first column of a merged area in it → last column. Areas are shown over their columns in their first row. */
export function mergesByRow({ merges }: Grid): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const byRow = new Map<number, Map<number, number>>();
  for (const { row, column, toColumn } of merges) {
    if (toColumn === column) continue;
    const areas = byRow.get(row) ?? new Map<number, number>();
    areas.set(column, toColumn);
    byRow.set(row, areas);
  }
  return byRow;
}
