import type { ReactNode } from 'react';

/** A column of the grid: how it looks, what is copied from it, what it can be filtered by. */
export interface GridColumn<Item> {
  readonly id: string;
  readonly header: string;
  /** Width in px, on a wide window and on one below 1200 px. */
  readonly width: { readonly wide: number; readonly narrow: number };
  /** Takes the room that is left; exactly one column. */
  readonly flexible?: boolean;
  /** Stays in place when the grid is scrolled sideways; only the first columns. */
  readonly frozen?: boolean;
  /** The program's own column, tinted: not part of the document. */
  readonly program?: boolean;
  readonly centred?: boolean;
  /** Plain text of the cell: copied, and what a text filter searches. */
  readonly text: (item: Item) => string;
  readonly render: (item: Item) => ReactNode;
  /** What a tick list offers for this item; several when the cell names several. Absent: filtered by text. */
  readonly values?: (item: Item) => readonly string[];
  /** How a value of `values` is written in the tick list. */
  readonly valueLabel?: (value: string) => string;
  /** Order of the tick list; by label when absent. */
  readonly compareValues?: (a: string, b: string) => number;
  readonly filterable?: boolean;
}

/** A row as the document has it: sections and groups are heads of what follows, only items are data. */
export type GridRow<Item> =
  | { readonly kind: 'section'; readonly id: string; readonly head: HeadText }
  | { readonly kind: 'group'; readonly id: string; readonly head: HeadText }
  | { readonly kind: 'item'; readonly id: string; readonly item: Item; readonly groupId: string | null };

export interface HeadText {
  readonly number: string;
  readonly title: string;
  /** After the title, regular weight: "17 nhiệm vụ". */
  readonly note: string;
}

export type ColumnFilter =
  | { readonly kind: 'ticks'; readonly values: readonly string[] }
  | { readonly kind: 'text'; readonly text: string };

/** Column id → filter; a column without a filter is absent. */
export type ColumnFilters = Readonly<Record<string, ColumnFilter>>;

export type RowHeightMode = 'compact' | 'medium' | 'full';

/** A place in the grid by ids, so that it survives filtering. The header is a row too. */
export interface GridPlace {
  readonly rowId: string;
  readonly columnId: string;
}

export const HEADER_ROW = '#header';

/** The active cell and the other corner of the selected block. */
export interface GridCursor {
  readonly active: GridPlace;
  readonly anchor: GridPlace;
}
