import { memo, type CSSProperties, type ReactNode } from 'react';
import { headTextParts } from './head-text.ts';
import type { GridColumn, GridRow } from './grid-types.ts';

export interface GridCellsProps<Item> {
  readonly row: GridRow<Item>;
  /** 0-based among the shown rows. */
  readonly index: number;
  readonly columns: readonly GridColumn<Item>[];
  readonly gridId: string;
  /** Left edge of each frozen column. */
  readonly frozenLefts: readonly number[];
  /** The active cell's column, −1 when another row is active. */
  readonly activeColumn: number;
  /** The active cell is marked, not only a tab stop. */
  readonly marked: boolean;
  /** Selected columns, −1 when the row is outside the block. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  /** Stands over the active cell; undefined in every other row, and where nothing can be typed. */
  readonly editor?: ReactNode;
}

/** The cells of one row. Given plain values only and memoised: neither scrolling nor moving the row redraws them. */
export const GridCells = memo(function GridCells<Item>({
  row,
  index,
  columns,
  gridId,
  frozenLefts,
  activeColumn,
  marked,
  selectedFrom,
  selectedTo,
  editor,
}: GridCellsProps<Item>) {
  const parts = row.kind === 'item' ? null : headTextParts(row.head, columns);
  return columns.map((column, columnIndex) => {
    const span = parts === null ? 1 : (parts[columnIndex]?.span ?? 1);
    if (span === 0) return null;
    const active = columnIndex <= activeColumn && activeColumn < columnIndex + span;
    const left = frozenLefts[columnIndex];
    const style: CSSProperties = {
      ...(left === undefined ? {} : { left }),
      ...(span === 1 ? {} : { gridColumn: `span ${span}` }),
    };
    return (
      <div
        key={column.id}
        id={`${gridId}-${index}-${columnIndex}`}
        role="gridcell"
        aria-colindex={columnIndex + 1}
        aria-colspan={span === 1 ? undefined : span}
        aria-selected={selectedFrom >= 0 && selectedFrom <= columnIndex && columnIndex <= selectedTo}
        tabIndex={active && editor === undefined ? 0 : -1}
        className="grid-cell"
        data-column={columnIndex}
        data-active={(marked && active) || undefined}
        data-frozen={left === undefined ? undefined : true}
        data-edge={(left !== undefined && frozenLefts[columnIndex + 1] === undefined) || undefined}
        data-program={column.program || undefined}
        data-centred={column.centred || undefined}
        style={style}
      >
        {row.kind === 'item' ? (
          <div className="grid-clip">{column.render(row.item)}</div>
        ) : (
          <div className="grid-clip">{parts?.[columnIndex]?.text}</div>
        )}
        {active ? editor : null}
      </div>
    );
  });
}) as <Item>(props: GridCellsProps<Item>) => React.JSX.Element;
