import {
  columnFilteringFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  createFilteredRowModel,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { passesFilter, withoutEmptyHeads } from './filter-rows.ts';
import type { ColumnFilter, ColumnFilters, GridColumn, GridRow } from './grid-types.ts';

const features = tableFeatures({
  columnFilteringFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnResizingFeature,
  filteredRowModel: createFilteredRowModel(),
});

const MIN_WIDTH = 60;

/** What the grid draws: columns with widths, rows after filtering, and the handles for resizing. */
export interface GridTable<Item> {
  readonly columns: readonly GridColumn<Item>[];
  readonly rows: readonly GridRow<Item>[];
  /** Column id → width in px. */
  readonly widths: Readonly<Record<string, number>>;
  /** For the header: starts a resize by mouse or touch. */
  resizeHandler(columnId: string): (event: unknown) => void;
}

/**
 * TanStack Table with what the grid needs of it: filters that let section and group rows pass, frozen columns,
 * widths with resizing. Rows never get the table object.
 *
 * @param room width of the grid in px; the flexible column takes what the others leave.
 */
export function useGridTable<Item>(options: {
  readonly columns: readonly GridColumn<Item>[];
  readonly rows: readonly GridRow<Item>[];
  readonly filters: ColumnFilters;
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly onColumnWidth: (columnId: string, width: number) => void;
  readonly room: number;
  readonly narrow: boolean;
}): GridTable<Item> {
  const { columns, rows, filters, columnWidths, onColumnWidth, room, narrow } = options;

  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<typeof features, GridRow<Item>> => ({
        id: column.id,
        accessorFn: (row) => (row.kind === 'item' ? column.text(row.item) : ''),
        minSize: MIN_WIDTH,
        filterFn: (row, _columnId, filter: ColumnFilter) =>
          row.original.kind !== 'item' || passesFilter(column, filter, row.original.item),
      })),
    [columns],
  );
  const data = useMemo(() => [...rows], [rows]);
  const columnFilters = useMemo(
    () => Object.entries(filters).map(([id, value]) => ({ id, value })),
    [filters],
  );
  const sizes = useMemo(
    () => columnSizes(columns, columnWidths, room, narrow),
    [columns, columnWidths, room, narrow],
  );
  const columnPinning = useMemo(
    () => ({ start: columns.filter((column) => column.frozen).map(({ id }) => id), end: [] }),
    [columns],
  );

  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: (row: GridRow<Item>) => row.id,
    columnResizeMode: 'onChange',
    state: { columnFilters, columnSizing: sizes, columnPinning },
    onColumnSizingChange: (updater) => {
      const next = typeof updater === 'function' ? updater(sizes) : updater;
      for (const [id, width] of Object.entries(next)) {
        if (width !== sizes[id]) onColumnWidth(id, Math.round(width));
      }
    },
  });

  const filtered = table.getFilteredRowModel().rows;
  const shown = useMemo(() => withoutEmptyHeads(filtered.map((row) => row.original)), [filtered]);
  const headers = table.getFlatHeaders();
  return {
    columns,
    rows: shown,
    widths: sizes,
    resizeHandler: (columnId) =>
      headers.find((header) => header.column.id === columnId)?.getResizeHandler() ?? (() => undefined),
  };
}

/** Widths: what the officer set, else the column's own; the flexible column gets the rest, never less than its own. */
function columnSizes<Item>(
  columns: readonly GridColumn<Item>[],
  chosen: Readonly<Record<string, number>>,
  room: number,
  narrow: boolean,
): Record<string, number> {
  const own = (column: GridColumn<Item>) => chosen[column.id] ?? column.width[narrow ? 'narrow' : 'wide'];
  const sizes = Object.fromEntries(columns.map((column) => [column.id, own(column)]));
  const flexible = columns.find((column) => column.flexible);
  if (flexible !== undefined && chosen[flexible.id] === undefined) {
    const others = columns.reduce((sum, column) => sum + (column === flexible ? 0 : own(column)), 0);
    sizes[flexible.id] = Math.max(own(flexible), room - others);
  }
  return sizes;
}
