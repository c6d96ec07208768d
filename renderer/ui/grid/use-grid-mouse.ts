import { type MouseEvent, useRef } from 'react';
import type { GridCursor, GridPlace } from './grid-types.ts';
import type { GridModel } from './use-grid-model.ts';

/** Selecting by mouse: press, Shift+press, drag; double click opens. Links and buttons in cells keep their own clicks. */
export function useGridMouse<Item>(
  model: GridModel<Item>,
  go: (cursor: GridCursor) => void,
  open: () => void,
) {
  const dragging = useRef(false);

  const placeOf = (event: MouseEvent): GridPlace | null => {
    const cell = event.target instanceof Element ? event.target.closest('.grid-cell') : null;
    const row = cell?.closest('[data-index]');
    if (!(cell instanceof HTMLElement) || !(row instanceof HTMLElement)) return null;
    const rowId = model.rowIds[Number(row.dataset['index'])];
    const columnId = model.columnIds[Number(cell.dataset['column'])];
    return rowId === undefined || columnId === undefined ? null : { rowId, columnId };
  };

  return {
    onMouseDown(event: MouseEvent) {
      const place = placeOf(event);
      if (event.button !== 0 || place === null || isControl(event.target)) return;
      event.preventDefault();
      dragging.current = true;
      const stop = () => {
        dragging.current = false;
      };
      window.addEventListener('mouseup', stop, { once: true });
      go({ active: place, anchor: event.shiftKey ? model.cursor.anchor : place });
    },
    onMouseOver(event: MouseEvent) {
      const place = dragging.current ? placeOf(event) : null;
      const { active, anchor } = model.cursor;
      if (place === null || (place.rowId === active.rowId && place.columnId === active.columnId)) return;
      go({ active: place, anchor });
    },
    onDoubleClick(event: MouseEvent) {
      if (placeOf(event) !== null && !isControl(event.target)) open();
    },
  };
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, textarea:not([data-catcher])') !== null;
