import type { Grid, GridRow } from './grid.ts';

/** Anything but white space and invisible format characters. */
const VISIBLE = /[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;

/**
 * The grid as it is read: texts in NFC with LF line ends, and neither cells nor rows that hold only white space or
 * invisible characters.
 */
export function prepareGrid(grid: Grid): Grid {
  const rows = grid.rows.map(preparedRow).filter(({ cells }) => cells.size > 0);
  return { ...grid, name: grid.name.normalize('NFC'), rows };
}

function preparedRow(row: GridRow): GridRow {
  if (!isChanged(row)) return row;
  const cells = [...row.cells].map(([column, text]) => [column, cleanCell(text)] as const);
  return { ...row, cells: new Map(cells.filter(([, text]) => text !== '')) };
}

function isChanged(row: GridRow): boolean {
  for (const text of row.cells.values()) if (cleanCell(text) !== text) return true;
  return false;
}

function cleanCell(text: string): string {
  if (!VISIBLE.test(text)) return '';
  return (text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text).normalize('NFC');
}
