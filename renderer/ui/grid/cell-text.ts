import { headTextParts } from './head-text.ts';
import type { GridColumn, GridRow } from './grid-types.ts';

/** What is copied from a cell; of section and group rows, what they show there. */
export function cellText<Item>(
  row: GridRow<Item>,
  column: GridColumn<Item>,
  columns: readonly GridColumn<Item>[],
): string {
  if (row.kind === 'item') return column.text(row.item);
  return headTextParts(row.head, columns)[columns.indexOf(column)]?.text ?? '';
}
