import type { Warning } from '#shared/problem.ts';
import type { LegacyFont } from '#shared/text/legacy-text.ts';

/** One sheet or table as rows of text: the common ground of all file kinds, before anything is understood. */
export interface Grid {
  /** Name of the sheet; "Bảng 1", "Bảng 2" … in a Word file. */
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold any text, in order. */
  readonly rows: readonly GridRow[];
  /** Merged areas, 1-based, both ends included. */
  readonly merges: readonly GridMerge[];
  /** What an officer must know of this sheet before anything is understood: hidden rows, formulas without a value … */
  readonly warnings?: readonly Warning[];
}

export interface GridRow {
  /** 1-based, as a spreadsheet program shows it. */
  readonly number: number;
  /** 1-based column → text. Only cells that hold text. */
  readonly cells: ReadonlyMap<number, string>;
  /** Columns whose whole text is bold; absent where the file does not say. */
  readonly bold?: ReadonlySet<number>;
  /** Column → the parts of its text in an old Vietnamese font, in order; absent where there is none. */
  readonly fonts?: ReadonlyMap<number, readonly FontSpan[]>;
  /** The row is hidden or filtered out; its text is read all the same. */
  readonly hidden?: true;
}

/** A part of a cell's text, as indexes into the string, `to` not included. */
export interface FontSpan {
  readonly from: number;
  readonly to: number;
  readonly font: LegacyFont;
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
