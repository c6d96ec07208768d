import { compareVi } from '#shared/text/compare-vi.ts';
import type { TickOption } from '../tick-list.tsx';
import { passesFilter } from './filter-rows.ts';
import type { ColumnFilters, GridColumn, GridRow } from './grid-types.ts';

/**
 * What a column's tick list offers: the values of the rows that the other columns' filters let through,
 * with how many rows have each; what is ticked stays on the list even with none.
 */
export function filterOptions<Item>(
  column: GridColumn<Item>,
  columns: readonly GridColumn<Item>[],
  rows: readonly GridRow<Item>[],
  filters: ColumnFilters,
): readonly TickOption<string>[] {
  const others = columns.flatMap((other) => {
    const filter = filters[other.id];
    return other.id === column.id || filter === undefined ? [] : [{ other, filter }];
  });
  const own = filters[column.id];
  const counts = new Map<string, number>(own?.kind === 'ticks' ? own.values.map((value) => [value, 0]) : []);
  for (const row of rows) {
    if (row.kind !== 'item' || !others.every(({ other, filter }) => passesFilter(other, filter, row.item))) {
      continue;
    }
    for (const value of new Set(column.values?.(row.item) ?? [])) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const label = column.valueLabel ?? ((value: string) => value);
  const compare = column.compareValues ?? ((a: string, b: string) => compareVi(label(a), label(b)));
  return [...counts]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([value, count]) => ({ value, label: label(value), count }));
}
