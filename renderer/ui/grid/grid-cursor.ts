import { type GridCursor, type GridPlace, HEADER_ROW } from './grid-types.ts';

/** Where the cursor can go: row ids (header excluded) and column ids in the order shown. */
export interface GridShape {
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
  /** Rows that fit the window, for PageUp and PageDown. */
  readonly pageRows: number;
}

/** A key press that moves; names as in `KeyboardEvent.key`. */
export interface MoveKey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

/** Row −1 is the header. */
interface Position {
  readonly row: number;
  readonly column: number;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** The cursor after a key, as in Excel; null when the key does not move. Shift keeps the anchor where it is. */
export function moveCursor(cursor: GridCursor, key: MoveKey, shape: GridShape): GridCursor | null {
  const from = positionOf(cursor.active, shape);
  const to = target(from, key, shape);
  if (to === null) return null;
  const extending = key.shift && from.row >= 0;
  const row = clamp(to.row, extending ? 0 : -1, shape.rowIds.length - 1);
  const active = placeAt({ row, column: clamp(to.column, 0, shape.columnIds.length - 1) }, shape);
  return { active, anchor: extending ? cursor.anchor : active };
}

function target({ row, column }: Position, key: MoveKey, shape: GridShape): Position | null {
  const lastRow = shape.rowIds.length - 1;
  const lastColumn = shape.columnIds.length - 1;
  switch (key.key) {
    case 'ArrowUp':
      return { row: key.ctrl ? Math.min(0, row) : row - 1, column };
    case 'ArrowDown':
      return { row: key.ctrl ? lastRow : row + 1, column };
    case 'ArrowLeft':
      return { row, column: key.ctrl ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: key.ctrl ? lastColumn : column + 1 };
    case 'Home':
      return key.ctrl ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return key.ctrl ? { row: lastRow, column: lastColumn } : { row, column: lastColumn };
    case 'PageUp':
      return key.ctrl ? null : { row: Math.max(0, row - shape.pageRows), column };
    case 'PageDown':
      return key.ctrl ? null : { row: row + shape.pageRows, column };
    default:
      return null;
  }
}

function positionOf(place: GridPlace, shape: GridShape): Position {
  const row = place.rowId === HEADER_ROW ? -1 : Math.max(0, shape.rowIds.indexOf(place.rowId));
  return { row, column: Math.max(0, shape.columnIds.indexOf(place.columnId)) };
}

function placeAt({ row, column }: Position, shape: GridShape): GridPlace {
  return { rowId: shape.rowIds[row] ?? HEADER_ROW, columnId: shape.columnIds[column] ?? '' };
}

/** The selected block in indexes, inclusive; null while the header is active. */
export interface SelectedBlock {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export function selectedBlock(cursor: GridCursor, shape: Omit<GridShape, 'pageRows'>): SelectedBlock | null {
  const whole = { ...shape, pageRows: 1 };
  const active = positionOf(cursor.active, whole);
  const anchor = positionOf(cursor.anchor, whole);
  if (active.row < 0 || anchor.row < 0 || shape.rowIds.length === 0) return null;
  return {
    firstRow: Math.min(active.row, anchor.row),
    lastRow: Math.max(active.row, anchor.row),
    firstColumn: Math.min(active.column, anchor.column),
    lastColumn: Math.max(active.column, anchor.column),
  };
}

/** Ctrl+A: everything but the header. */
export function selectAll(shape: GridShape, cursor: GridCursor): GridCursor {
  const last = { row: shape.rowIds.length - 1, column: shape.columnIds.length - 1 };
  return last.row < 0
    ? cursor
    : { active: placeAt({ row: 0, column: 0 }, shape), anchor: placeAt(last, shape) };
}
