import { useMemo } from 'react';
import { selectedBlock, type SelectedBlock } from './grid-cursor.ts';
import {
  type ColumnFilters,
  type GridColumn,
  type GridCursor,
  type GridPlace,
  type GridRow,
  HEADER_ROW,
} from './grid-types.ts';
import { type GridTable, useGridTable } from './use-grid-table.ts';

/** Everything the parts of the grid work on: what is shown and where the cursor is. */
export interface GridModel<Item> {
  readonly table: GridTable<Item>;
  readonly columns: readonly GridColumn<Item>[];
  /** After filtering. */
  readonly rows: readonly GridRow<Item>[];
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
  readonly cursor: GridCursor;
  /** The officer chose a cell; before that the first one can be tabbed to and is not marked. */
  readonly chosen: boolean;
  /** −1 while the header is active. */
  readonly activeRow: number;
  readonly activeColumn: number;
  readonly block: SelectedBlock | null;
  /** Left edge in px of each frozen column. */
  readonly frozenLefts: readonly number[];
  readonly frozenWidth: number;
}

export function useGridModel<Item>(options: {
  readonly columns: readonly GridColumn<Item>[];
  readonly rows: readonly GridRow<Item>[];
  readonly filters: ColumnFilters;
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly onColumnWidth: (columnId: string, width: number) => void;
  readonly cursor: GridCursor | null;
  readonly room: number;
  readonly narrow: boolean;
}): GridModel<Item> {
  const { columns } = options;
  const table = useGridTable(options);
  const { rows, widths } = table;
  const rowIds = useMemo(() => rows.map(({ id }) => id), [rows]);
  const columnIds = useMemo(() => columns.map(({ id }) => id), [columns]);
  const frozen = useMemo(() => frozenEdges(columns, widths), [columns, widths]);
  return useMemo(() => {
    const cursor = settle(options.cursor, rowIds, columnIds);
    return {
      table,
      columns,
      rows,
      rowIds,
      columnIds,
      cursor,
      chosen: options.cursor !== null,
      activeRow: cursor.active.rowId === HEADER_ROW ? -1 : rowIds.indexOf(cursor.active.rowId),
      activeColumn: columnIds.indexOf(cursor.active.columnId),
      block: options.cursor === null ? null : selectedBlock(cursor, { rowIds, columnIds }),
      ...frozen,
    };
  }, [table, columns, rows, rowIds, columnIds, options.cursor, frozen]);
}

/** A cursor whose row was filtered away goes to the first cell; a grid without rows keeps it on the header. */
function settle(
  cursor: GridCursor | null,
  rowIds: readonly string[],
  columnIds: readonly string[],
): GridCursor {
  const exists = ({ rowId, columnId }: GridPlace) =>
    (rowId === HEADER_ROW || rowIds.includes(rowId)) && columnIds.includes(columnId);
  if (cursor !== null && exists(cursor.active)) {
    return exists(cursor.anchor) ? cursor : { active: cursor.active, anchor: cursor.active };
  }
  const columnId = cursor?.active.columnId ?? columnIds[0] ?? '';
  const first = {
    rowId: rowIds[0] ?? HEADER_ROW,
    columnId: columnIds.includes(columnId) ? columnId : (columnIds[0] ?? ''),
  };
  return { active: first, anchor: first };
}

function frozenEdges<Item>(
  columns: readonly GridColumn<Item>[],
  widths: Readonly<Record<string, number>>,
): { frozenLefts: readonly number[]; frozenWidth: number } {
  const frozenLefts: number[] = [];
  let frozenWidth = 0;
  for (const column of columns) {
    if (!column.frozen) break;
    frozenLefts.push(frozenWidth);
    frozenWidth += widths[column.id] ?? 0;
  }
  return { frozenLefts, frozenWidth };
}
