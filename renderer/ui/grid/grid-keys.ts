import { moveCursor, selectAll } from './grid-cursor.ts';
import type { ColumnFilters, GridCursor } from './grid-types.ts';
import type { GridModel } from './use-grid-model.ts';

/** What a key press asks of the grid. */
export type KeyIntent =
  | { readonly do: 'move'; readonly cursor: GridCursor }
  | { readonly do: 'open' }
  | { readonly do: 'open-filter' }
  | { readonly do: 'clear-filters' };

/** The parts of a keyboard event that decide; a composing input method decides nothing. */
export interface GridKeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Excel's keys: arrows, Ctrl and Shift with them, Home, End, pages, Enter, F2, Esc, Ctrl+A, Ctrl+Shift+L, Alt+↓. */
export function keyIntent<Item>(
  press: GridKeyPress,
  model: GridModel<Item>,
  filters: ColumnFilters,
  pageRows: number,
): KeyIntent | null {
  const { cursor, activeRow, rowIds, columnIds, block } = model;
  const { ctrlKey: ctrl, shiftKey: shift } = press;
  const letter = press.key.toLowerCase();
  if (ctrl && shift && letter === 'l') {
    return Object.keys(filters).length > 0 ? { do: 'clear-filters' } : { do: 'open-filter' };
  }
  if (press.altKey && press.key === 'ArrowDown') return { do: 'open-filter' };
  if (press.altKey || press.metaKey) return null;
  if (activeRow >= 0 && !ctrl && (press.key === 'Enter' || press.key === 'F2')) return { do: 'open' };
  if (press.key === 'Escape') {
    const several = block && (block.firstRow < block.lastRow || block.firstColumn < block.lastColumn);
    return several ? { do: 'move', cursor: { active: cursor.active, anchor: cursor.active } } : null;
  }
  const shape = { rowIds, columnIds, pageRows };
  if (ctrl && letter === 'a') return { do: 'move', cursor: selectAll(shape, cursor) };
  const moved = moveCursor(cursor, { key: press.key, ctrl, shift }, shape);
  return moved === null ? null : { do: 'move', cursor: moved };
}
