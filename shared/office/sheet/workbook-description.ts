import type { CalendarDate, Instant } from '#shared/ids.ts';

/**
 * A workbook to be written, free of any spreadsheet library: builders make this, one writer turns it into bytes.
 * Lengths are points (1/72 inch); rows and columns count from 1 where a number names one.
 */
export interface WorkbookDescription {
  readonly properties: WorkbookProperties;
  /** Column widths follow this font in every spreadsheet program, so it is the one the table is set in. */
  readonly defaultFont: { readonly name: string; readonly size: number };
  readonly styles: Readonly<Record<string, StyleDescription>>;
  readonly sheets: readonly SheetDescription[];
}

export interface WorkbookProperties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly company: string;
  /** Written as creation and change time, so that the same content gives the same bytes. */
  readonly createdAt: Instant;
}

export interface StyleDescription {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  /** Thin black lines on all four sides. */
  readonly border?: boolean;
  /** Background as RRGGBB. */
  readonly fill?: string;
  readonly color?: string;
  readonly numberFormat?: string;
}

export interface SheetDescription {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly visibility: 'visible' | 'very-hidden';
  readonly columns: readonly ColumnDescription[];
  readonly rows: readonly RowDescription[];
  readonly merges: readonly MergeDescription[];
  /** Rows and columns that stay in sight. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** Row of the filter buttons, over these columns. */
  readonly filter: {
    readonly row: number;
    readonly lastRow: number;
    readonly from: number;
    readonly to: number;
  } | null;
  readonly print: PrintSetup | null;
}

export interface ColumnDescription {
  readonly width: number;
  readonly hidden?: boolean;
}

export interface RowDescription {
  /** Sparse: `null` leaves a cell out. */
  readonly cells: readonly (CellDescription | null)[];
  /** Null lets the spreadsheet program choose. At most MAX_ROW_HEIGHT. */
  readonly height: number | null;
  /** The height is a proposal: the row grows when somebody types more. Not possible for merged cells. */
  readonly grows?: boolean;
}

export interface CellDescription {
  readonly value: CellValue;
  /** Name of a style. */
  readonly style: string;
}

/** Text stays text whatever it looks like; a date is a calendar day, never a moment. */
export type CellValue = string | number | { readonly date: CalendarDate } | null;

export interface MergeDescription {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export interface PrintSetup {
  readonly landscape: boolean;
  /** Millimetres. */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** The row repeated on every page. */
  readonly titleRow: number;
  readonly area: { readonly columns: number; readonly rows: number };
}

/** The tallest row a spreadsheet program can hold. */
export const MAX_ROW_HEIGHT = 409.5;
/** The longest text a cell can hold. */
export const MAX_CELL_LENGTH = 32_767;
