import type { MouseEvent } from 'react';
import { selectedBlock, type SelectedBlock } from './grid-cursor.ts';
import type { GridCursor } from './grid-types.ts';
import type { GridModel } from './use-grid-model.ts';

/** The small square at the corner of the active cell: dragged down, it fills the cells it passes. Ctrl+D by keyboard. */
export function GridFillHandle<Item>({
  model,
  go,
  onFill,
}: {
  readonly model: GridModel<Item>;
  readonly go: (cursor: GridCursor) => void;
  readonly onFill: (block: SelectedBlock) => void;
}) {
  const drag = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const { active } = model.cursor;
    let extended: GridCursor | null = null;
    const follow = ({ clientX, clientY }: globalThis.MouseEvent) => {
      const row = document.elementFromPoint(clientX, clientY)?.closest('[data-index]');
      const index = row instanceof HTMLElement ? Number(row.dataset['index']) : -1;
      const rowId = index > model.activeRow ? model.rowIds[index] : undefined;
      if (rowId === undefined) return;
      extended = { active, anchor: { rowId, columnId: active.columnId } };
      go(extended);
    };
    const drop = () => {
      window.removeEventListener('mousemove', follow);
      const block = extended === null ? null : selectedBlock(extended, model);
      if (block !== null) onFill(block);
    };
    window.addEventListener('mousemove', follow);
    window.addEventListener('mouseup', drop, { once: true });
  };
  // A second way to do what Ctrl+D does: nothing for the keyboard or a screen reader to find here.
  return <span className="grid-fill" aria-hidden="true" onMouseDown={drag} />;
}
