/** One sheet or table as rows of text: the common ground of all file kinds, before anything is understood. */
export interface Grid {
  /** Name of the sheet; "Bảng 1", "Bảng 2" … in a Word file. */
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold any text, in order. */
  readonly rows: readonly GridRow[];
  /** Merged areas, 1-based, both ends included. */
  readonly merges: readonly GridMerge[];
}

export interface GridRow {
  /** 1-based, as a spreadsheet program shows it. */
  readonly number: number;
  /** 1-based column → text. Only cells that hold text. */
  readonly cells: ReadonlyMap<number, string>;
}

export interface GridMerge {
  readonly row: number;
  readonly column: number;
  readonly toRow: number;
  readonly toColumn: number;
}

export function cellAt(row: GridRow, column: number): string {
  return row.cells.get(column) ?? '';
}
