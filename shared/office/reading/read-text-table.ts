import { decodeTextTable } from './decode-text-table.ts';
import { GridBudget } from './grid-budget.ts';
import type { Grid } from './grid.ts';
import { parseTextTable } from './parse-text-table.ts';
import { SheetGrid } from './sheet-grid.ts';

/**
 * Reads a .csv or .tsv file as one grid of text.
 *
 * @throws Problem beyond READING_LIMITS, `file-damaged` for a quoted cell that never ends.
 */
export function readTextTable(bytes: Uint8Array): readonly Grid[] {
  const grid = new SheetGrid('Bảng', new GridBudget());
  for (const [index, row] of parseTextTable(decodeTextTable(bytes)).entries()) {
    grid.openRow(index + 1, false);
    for (const [column, text] of row.entries()) grid.add(column + 1, text);
  }
  return [grid.finish(false, [])];
}
