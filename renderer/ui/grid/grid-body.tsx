import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useLayoutEffect } from 'react';
import { GridRow } from './grid-row.tsx';
import type { RowHeightMode } from './grid-types.ts';
import type { GridModel } from './use-grid-model.ts';

const ESTIMATED_HEIGHT: Record<RowHeightMode, number> = { compact: 45, medium: 86, full: 124 };
const SECTION_HEIGHT = 28;

/** The rows in view. The only part that redraws while scrolling. */
export function GridBody<Item>({
  model,
  gridId,
  rowHeight,
  room,
  scroller,
  wantsFocus,
  editor,
}: {
  readonly model: GridModel<Item>;
  readonly gridId: string;
  readonly rowHeight: RowHeightMode;
  readonly room: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Set by whoever moved the cursor: the active cell is then scrolled to and focused. */
  readonly wantsFocus: RefObject<boolean>;
  /** The text field over the active cell, where it can be typed in. */
  readonly editor: ReactNode;
}) {
  const { rows, rowIds, columns, activeRow, activeColumn, chosen, block, frozenLefts, frozenWidth } = model;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'section' ? SECTION_HEIGHT : ESTIMATED_HEIGHT[rowHeight]),
    getItemKey: (index) => rowIds[index] ?? index,
    overscan: 6,
    // Several scroll events of one frame are drawn once.
    useFlushSync: false,
    // The active row is always there, so that it keeps the focus and can be tabbed to.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (activeRow < 0 || indexes.includes(activeRow)) return indexes;
      return [...indexes, activeRow].toSorted((a, b) => a - b);
    },
  });

  // Heights seen so far are of the old row height or the old widths. Rows in view that keep their height report no
  // change, so they are measured again here.
  useLayoutEffect(() => {
    virtualizer.measure();
    const drawn = scroller.current?.querySelectorAll<HTMLDivElement>('.grid-body > .grid-row') ?? [];
    for (const row of drawn) virtualizer.measureElement(row);
  }, [virtualizer, scroller, rowHeight, room]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!wantsFocus.current || element === null) return;
    const cell =
      activeRow < 0
        ? element.querySelector<HTMLElement>(`.grid-th-button[data-column='${activeColumn}']`)
        : element.querySelector<HTMLElement>('.grid-cell[data-active]');
    // Not drawn yet: the next drawing tries again.
    if (!cell) return;
    wantsFocus.current = false;
    (cell.querySelector<HTMLElement>('.grid-catcher') ?? cell).focus({ preventScroll: true });
    reveal(element, cell, activeRow < 0 ? 0 : frozenWidth);
  });

  return (
    <div role="rowgroup" className="grid-body" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((item) => {
        const row = rows[item.index];
        if (row === undefined) return null;
        const selected = block !== null && block.firstRow <= item.index && item.index <= block.lastRow;
        return (
          <GridRow
            key={item.key}
            row={row}
            index={item.index}
            columns={columns}
            gridId={gridId}
            top={item.start}
            frozenLefts={frozenLefts}
            activeColumn={item.index === activeRow ? activeColumn : -1}
            marked={chosen}
            editor={item.index === activeRow ? editor : undefined}
            selectedFrom={selected ? block.firstColumn : -1}
            selectedTo={selected ? block.lastColumn : -1}
            measure={virtualizer.measureElement}
          />
        );
      })}
    </div>
  );
}

/** Scrolls just enough that the cell stands clear of the header row and the frozen columns. */
function reveal(scroller: HTMLElement, cell: HTMLElement, frozenWidth: number): void {
  const view = scroller.getBoundingClientRect();
  const box = cell.getBoundingClientRect();
  const header = scroller.querySelector('.grid-head')?.getBoundingClientRect().height ?? 0;
  if (cell.closest('.grid-head') === null) {
    const above = box.top - (view.top + header);
    const below = box.bottom - (view.top + scroller.clientHeight);
    if (above < 0 || box.height > scroller.clientHeight - header) scroller.scrollTop += above;
    else if (below > 0) scroller.scrollTop += below;
  }
  if (cell.dataset['frozen'] !== undefined) return;
  const before = box.left - (view.left + frozenWidth);
  const after = box.right - (view.left + scroller.clientWidth);
  if (before < 0) scroller.scrollLeft += before;
  else if (after > 0) scroller.scrollLeft += Math.min(after, before);
}
