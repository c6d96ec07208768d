import type { Grid, GridRow } from './grid.ts';

/** Anything but white space and invisible format characters. */
const VISIBLE = /[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;

/**
 * The grid as it is read: texts in NFC with LF line ends, and neither cells nor rows that hold only white space or
 * invisible characters.
 */
export function prepareGrid(grid: Grid): Grid {
  const rows = grid.rows.flatMap((row): readonly GridRow[] => {
    const cells = new Map<number, string>();
    for (const [column, text] of row.cells) {
      if (VISIBLE.test(text)) {
        cells.set(column, (text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text).normalize('NFC'));
      }
    }
    return cells.size === 0 ? [] : [{ number: row.number, cells }];
  });
  return { ...grid, name: grid.name.normalize('NFC'), rows };
}
