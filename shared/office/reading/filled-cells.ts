import type { Grid } from './grid.ts';

/** The grid with the cells that an officer chose to fill (`row:column` → text); cells that hold text stay as they are. */
export function withFilledCells(grid: Grid, cells: Readonly<Record<string, string>>): Grid {
  const byRow = new Map<number, (readonly [number, string])[]>();
  for (const [place, text] of Object.entries(cells)) {
    const [row, column] = place.split(':').map(Number);
    if (!row || !column) continue;
    byRow.set(row, [...(byRow.get(row) ?? []), [column, text]]);
  }
  if (byRow.size === 0) return grid;
  const rows = grid.rows.map((row) => {
    const filled = byRow.get(row.number);
    return filled === undefined ? row : { ...row, cells: new Map([...filled, ...row.cells]) };
  });
  return { ...grid, rows };
}
