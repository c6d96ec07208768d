import type { SelectedBlock } from './grid-cursor.ts';

/**
 * Ctrl+D and the fill handle: the block's first row repeated over the others. A block of one row is filled from the row
 * above it, as Excel does.
 *
 * @param textAt text of the cell at row and column (0-based, as shown).
 * @returns where the filled block begins and its cells; null when there is nothing to fill from.
 */
export function filledDown(
  block: SelectedBlock,
  textAt: (row: number, column: number) => string,
): { readonly row: number; readonly cells: readonly (readonly string[])[] } | null {
  const single = block.firstRow === block.lastRow;
  const source = single ? block.firstRow - 1 : block.firstRow;
  if (source < 0) return null;
  const columns = Array.from(
    { length: block.lastColumn - block.firstColumn + 1 },
    (_, index) => block.firstColumn + index,
  );
  const line = columns.map((column) => textAt(source, column));
  const first = source + 1;
  return { row: first, cells: Array.from({ length: block.lastRow - first + 1 }, () => line) };
}
