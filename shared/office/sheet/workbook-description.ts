import type { CalendarDate, Instant } from '#shared/ids.ts';
import type { ChartDescription, ChartRanges } from '../chart/chart-description.ts';

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
  /** Names of ranges, e.g. for the choices of a drop-down. */
  readonly names?: readonly NamedRange[];
}

export interface NamedRange {
  readonly name: string;
  /** A formula without "=", e.g. `'Danh mục'!$A$1:$A$5`. */
  readonly refersTo: string;
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
  /** Excel's format code; text ("@") by default, so that what an officer types there stays as typed. */
  readonly numberFormat?: string;
  /** May be typed in although the sheet is protected. */
  readonly unlocked?: boolean;
}

export interface SheetDescription {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** A very hidden sheet is not listed among those an officer can show again. */
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
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
  /** Without a password: it keeps from slips, not from intent. */
  readonly isProtected?: boolean;
  readonly validations?: readonly ListValidation[];
  readonly charts?: readonly SheetChart[];
}

/** A chart over the cells, its upper left corner in one of them; the rows below it are the builder's to keep free. */
export interface SheetChart {
  readonly chart: ChartDescription;
  readonly ranges: ChartRanges;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** A drop-down in one column. */
export interface ListValidation {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** A named range or a range with its sheet. */
  readonly list: string;
  /** Shown when something else is typed. */
  readonly message: string;
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
  readonly hidden?: boolean;
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
  /** The row itself by default. */
  readonly toRow?: number;
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
  readonly titleRow: number | null;
  /** So many columns from the first repeated on every page. */
  readonly titleColumns?: number;
  /** Over how many pages the columns may go; 1 by default. */
  readonly pagesWide?: number;
  readonly area: { readonly columns: number; readonly rows: number };
}

/** The tallest row a spreadsheet program can hold. */
export const MAX_ROW_HEIGHT = 409.5;
/** The longest text a cell can hold. */
export const MAX_CELL_LENGTH = 32_767;
