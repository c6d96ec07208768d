import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cellText } from './cell-text.ts';
import type { SelectedBlock } from './grid-cursor.ts';
import { moveCursor } from './grid-cursor.ts';
import type { GridEditing, GridWrite } from './grid-editing.ts';
import { type EditorMove, GridEditor } from './grid-editor.tsx';
import { filledDown } from './grid-fill.ts';
import { GridFillHandle } from './grid-fill-handle.tsx';
import { pastedCells } from './grid-paste.ts';
import type { GridCursor, GridPlace } from './grid-types.ts';
import type { GridModel } from './use-grid-model.ts';

const MOVE_KEYS: Readonly<Record<Exclude<EditorMove, 'stay'>, string>> = {
  down: 'ArrowDown',
  up: 'ArrowUp',
  right: 'ArrowRight',
  left: 'ArrowLeft',
};

/** The editing half of a grid; every part does nothing in a grid that is only read. */
export function useGridEditing<Item>(
  model: GridModel<Item>,
  editing: GridEditing<Item> | undefined,
  go: (cursor: GridCursor) => void,
) {
  const { t } = useTranslation('ui');
  /** Esc outside an editor: the next Tab leaves the grid instead of moving in it. */
  const leaving = useRef(false);
  const { rows, columns, cursor, activeRow, activeColumn, block } = model;

  const goTo = (rowId: string, columnId: string) => {
    const place = { rowId, columnId };
    go({ active: place, anchor: place });
  };
  const move = (to: EditorMove, madeRow?: string) => {
    if (to === 'stay') return;
    const { active } = cursor;
    if (madeRow !== undefined) {
      // The free line moved down by the row that was made of it: Enter is on the next line already.
      if (to === 'down') return goTo(active.rowId, active.columnId);
      if (to === 'up') return goTo(madeRow, active.columnId);
      const beside = columns[activeColumn + (to === 'right' ? 1 : -1)];
      return goTo(madeRow, beside?.id ?? active.columnId);
    }
    const shape = { rowIds: model.rowIds, columnIds: model.columnIds, pageRows: 1 };
    const moved = moveCursor(cursor, { key: MOVE_KEYS[to], ctrl: false, shift: false }, shape);
    if (moved !== null) go(moved);
  };
  const textAt = (row: number, column: number): string => {
    const at = rows[row];
    const of = columns[column];
    if (at === undefined || of === undefined) return '';
    return at.kind === 'item'
      ? (editing?.text(at.item, of.id) ?? of.text(at.item))
      : cellText(at, of, columns);
  };
  const writeAt = (row: number, column: number, cells: GridWrite['cells'], by: GridWrite['by']) => {
    const rowId = model.rowIds[row];
    const columnId = model.columnIds[column];
    if (rowId === undefined || columnId === undefined) return undefined;
    return editing?.write({ at: { rowId, columnId }, cells, by });
  };
  const clear = (area: SelectedBlock, by: 'clear' | 'cut') => {
    const width = area.lastColumn - area.firstColumn + 1;
    const line = Array.from({ length: width }, () => '');
    const cells = Array.from({ length: area.lastRow - area.firstRow + 1 }, () => line);
    writeAt(area.firstRow, area.firstColumn, cells, by);
  };
  const fill = (area: SelectedBlock) => {
    const filled = filledDown(area, textAt);
    if (filled !== null && filled.cells.length > 0)
      writeAt(filled.row, area.firstColumn, filled.cells, 'fill');
  };

  const editor = (): ReactNode => {
    const row = rows[activeRow];
    const column = columns[activeColumn];
    if (editing === undefined || row?.kind !== 'item' || column === undefined) return undefined;
    const text = editing.text(row.item, column.id);
    if (text === null) return undefined;
    return (
      <>
        <GridEditor
          key={`${row.id} ${column.id}`}
          label={t('grid.cell', { column: column.header, row: activeRow + 1, text })}
          text={text}
          check={(typed) => editing.check?.(row.item, column.id, typed) ?? null}
          onWrite={(typed) => writeAt(activeRow, activeColumn, [[typed]], 'typing')}
          onMove={move}
        />
        <GridFillHandle model={model} go={go} onFill={fill} />
      </>
    );
  };

  return {
    editor,
    /** True when the key was an editing key. Ctrl+D fills, Delete clears, Enter and Tab move. */
    pressKey(event: KeyboardEvent): boolean {
      if (editing === undefined || block === null || event.altKey || event.metaKey) return false;
      const { key, ctrlKey, shiftKey } = event;
      if (key === 'Escape') leaving.current = true;
      if (key === 'Tab' && !ctrlKey) {
        const out = leaving.current || isLastCell(model, shiftKey);
        leaving.current = false;
        if (out) return false;
        const next = neighbour(model, shiftKey ? -1 : 1);
        if (next !== null) goTo(next.rowId, next.columnId);
        return true;
      }
      if (key !== 'Escape') leaving.current = false;
      if (key === 'Enter' && !ctrlKey) move(shiftKey ? 'up' : 'down');
      else if (key === 'Delete' && !ctrlKey) clear(block, 'clear');
      else if (ctrlKey && key.toLowerCase() === 'd') fill(block);
      else return false;
      return true;
    },
    paste(event: ClipboardEvent): void {
      if (editing === undefined || block === null || isTyping(event)) return;
      event.preventDefault();
      const data = event.clipboardData;
      const cells = pastedCells(data.getData('text/plain'), data.getData('text/html'));
      if (cells.length > 0) writeAt(block.firstRow, block.firstColumn, fitted(cells, block), 'paste');
    },
    cut(): void {
      if (editing !== undefined && block !== null) clear(block, 'cut');
    },
  };
}

/** The clipboard belongs to the text while a cell is being edited. */
export const isTyping = (event: ClipboardEvent): boolean =>
  event.target instanceof HTMLElement && event.target.matches('textarea:not([data-catcher]), input');

/** One copied cell fills the whole selection, as in Excel; any other block is pasted at its size. */
function fitted(cells: GridWrite['cells'], block: SelectedBlock): GridWrite['cells'] {
  const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  if (only === undefined) return cells;
  const line = Array.from({ length: block.lastColumn - block.firstColumn + 1 }, () => only);
  return Array.from({ length: block.lastRow - block.firstRow + 1 }, () => line);
}

function isLastCell<Item>(
  { activeRow, activeColumn, rows, columns }: GridModel<Item>,
  back: boolean,
): boolean {
  if (activeRow < 0) return true;
  return back
    ? activeRow === 0 && activeColumn === 0
    : activeRow === rows.length - 1 && activeColumn === columns.length - 1;
}

/** Tab: the next cell, at the end of a row the first of the next one. */
function neighbour<Item>(model: GridModel<Item>, by: 1 | -1): GridPlace | null {
  const { activeRow, activeColumn, columnIds, rowIds } = model;
  const flat = activeRow * columnIds.length + activeColumn + by;
  const rowId = rowIds[Math.floor(flat / columnIds.length)];
  const columnId = columnIds[flat % columnIds.length];
  return rowId === undefined || columnId === undefined ? null : { rowId, columnId };
}
