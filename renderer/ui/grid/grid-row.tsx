import { GridCells, type GridCellsProps } from './grid-cells.tsx';

/** One row at its place; moving it, as heights become known, does not redraw its cells. */
export function GridRow<Item>({
  top,
  measure,
  ...cells
}: GridCellsProps<Item> & {
  /** Offset in px from the top of the rows. */
  readonly top: number;
  readonly measure: (element: HTMLDivElement | null) => void;
}) {
  const { row, index, marked, activeColumn } = cells;
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-kind={row.kind}
      data-child={(row.kind === 'item' && row.groupId !== null) || undefined}
      data-current={(marked && activeColumn >= 0) || undefined}
      className="grid-row"
      style={{ transform: `translateY(${top}px)` }}
    >
      <GridCells {...cells} />
    </div>
  );
}
