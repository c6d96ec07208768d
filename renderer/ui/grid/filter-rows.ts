import { fold } from '#shared/text/fold.ts';
import type { ColumnFilter, ColumnFilters, GridColumn, GridRow } from './grid-types.ts';

/** Whether an item passes one column's filter. Text is compared without diacritics. */
export function passesFilter<Item>(column: GridColumn<Item>, filter: ColumnFilter, item: Item): boolean {
  if (filter.kind === 'text') return fold(column.text(item)).includes(fold(filter.text));
  const ticked = new Set(filter.values);
  return (column.values?.(item) ?? [column.text(item)]).some((value) => ticked.has(value));
}

/** Whether an item passes the filters of all columns. */
export function passesFilters<Item>(
  columns: readonly GridColumn<Item>[],
  filters: ColumnFilters,
  item: Item,
): boolean {
  return columns.every((column) => {
    const filter = filters[column.id];
    return filter === undefined || passesFilter(column, filter, item);
  });
}

/** Drops the heads that have nothing left under them. `rows` are in document order. */
export function withoutEmptyHeads<Item>(rows: readonly GridRow<Item>[]): readonly GridRow<Item>[] {
  let sectionHasItems = false;
  let groupBelow: string | null = null;
  const kept = rows.toReversed().filter((row) => {
    if (row.kind === 'item') {
      sectionHasItems = true;
      groupBelow = row.groupId;
      return true;
    }
    if (row.kind === 'group') return groupBelow === row.id;
    const keep = sectionHasItems;
    sectionHasItems = false;
    return keep;
  });
  return kept.toReversed();
}
