import type { ChartDescription } from '../chart/chart-description.ts';
import { columnLetters } from '../reading/cell-address.ts';
import { DEFAULT_MARGINS, type PageMargins } from '../setup/office-setup.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import { cellLines, maxLines, rowHeight, splitCell, type CellLines } from '../sheet/row-height.ts';
import type {
  CellValue,
  MergeDescription,
  RowDescription,
  SheetChart,
  SheetDescription,
  StyleDescription,
} from '../sheet/workbook-description.ts';

const SIZE = 12;
const cell = { size: SIZE, wrap: true, vertical: 'top', border: true } as const;

/** Styles of the sheets of figures. */
export const tableStyles = {
  title: { size: 13, bold: true, horizontal: 'center', vertical: 'center', wrap: true },
  subtitle: { size: 13, italic: true, horizontal: 'center', vertical: 'center', wrap: true },
  header: { ...cell, bold: true, horizontal: 'center', vertical: 'center' },
  text: { ...cell, horizontal: 'left' },
  centred: { ...cell, horizontal: 'center' },
  number: { ...cell, horizontal: 'center', numberFormat: '0' },
  percent: { ...cell, horizontal: 'center', numberFormat: '0.0%' },
  date: { ...cell, horizontal: 'center', numberFormat: 'dd/mm/yyyy' },
  totalText: { ...cell, bold: true, horizontal: 'left' },
  total: { ...cell, bold: true, horizontal: 'center', numberFormat: '0' },
  totalPercent: { ...cell, bold: true, horizontal: 'center', numberFormat: '0.0%' },
  note: { size: SIZE, wrap: true, vertical: 'top', horizontal: 'left' },
} satisfies Record<string, StyleDescription>;
export type TableStyle = keyof typeof tableStyles;

const TOTAL_STYLES: Partial<Record<TableStyle, TableStyle>> = { number: 'total', percent: 'totalPercent' };
const BOLD: readonly TableStyle[] = ['header', 'total', 'totalPercent', 'totalText'];

export interface TableColumn {
  readonly header: string;
  /** Points. */
  readonly width: number;
  readonly style: TableStyle;
}

export interface TableSheet {
  readonly name: string;
  /** The first bold, the others in italics. */
  readonly titles: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The sums, in bold. */
  readonly total?: readonly CellValue[];
  /** Of the printed page; the decree's widest by default. */
  readonly margins?: PageMargins;
  /** Below the table. */
  readonly notes?: readonly string[];
  /** Below the notes, made of the table's rows, each of which must fit one row of the sheet. */
  readonly chart?: TableChart;
}

export interface TableChart {
  readonly chart: ChartDescription;
  /** Columns of the table, from 1: what the categories are called, and one per series. */
  readonly categories: number;
  readonly series: readonly number[];
  /** Points. */
  readonly height: number;
}

const BLANK_ROW = 18;

/** A ruled table with a title, its header frozen, filtered and repeated on every page of A4 landscape. */
export function tableSheet(table: TableSheet): SheetDescription {
  const { name, titles, columns, rows, total, margins = DEFAULT_MARGINS, notes = [], chart } = table;
  const built: RowDescription[] = [];
  const merges: MergeDescription[] = [];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const spanning = (text: string, style: 'title' | 'subtitle' | 'note'): void => {
    const { size } = tableStyles[style];
    for (const piece of splitCell(
      cleanCellText(text),
      width,
      { size, bold: style === 'title' },
      maxLines(size),
    )) {
      built.push({
        cells: columns.map((_, index) => ({ value: index === 0 ? piece : null, style })),
        height: rowHeight([cellLines(piece, width, { size, bold: style === 'title' })], size),
      });
      merges.push({ row: built.length, from: 1, to: columns.length });
    }
  };
  for (const [index, title] of titles.entries()) spanning(title, index === 0 ? 'title' : 'subtitle');
  built.push(
    ...ruledRows(
      columns,
      columns.map(({ header }) => header),
      () => 'header',
    ),
  );
  const headerRow = built.length;
  for (const row of rows) built.push(...ruledRows(columns, row, ({ style }) => style));
  const lastRow = built.length;
  if (total) built.push(...ruledRows(columns, total, ({ style }) => TOTAL_STYLES[style] ?? 'totalText'));
  for (const note of notes) spanning(note, 'note');
  const drawn =
    chart === undefined
      ? []
      : [placedChart(chart, { name, headerRow, lastRow, row: built.length + 2, width })];
  // The sheet is printed as far as its rows go: the chart stands over empty ones.
  const blank = chart === undefined ? 0 : Math.ceil(chart.height / BLANK_ROW) + 2;
  for (let count = 0; count < blank; count += 1) built.push({ cells: [], height: BLANK_ROW });
  return {
    name,
    visibility: 'visible',
    columns: columns.map((column) => ({ width: column.width })),
    rows: built,
    merges,
    charts: drawn,
    freeze: { rows: headerRow, columns: 0 },
    filter: { row: headerRow, lastRow, from: 1, to: columns.length },
    print: {
      landscape: true,
      margins,
      titleRow: headerRow,
      area: { columns: columns.length, rows: built.length },
    },
  };
}

function placedChart(
  { chart, categories, series, height }: TableChart,
  place: { name: string; headerRow: number; lastRow: number; row: number; width: number },
): SheetChart {
  const { name, headerRow, lastRow, row, width } = place;
  const range = (column: number, from: number, to: number): string => {
    const letters = columnLetters(column);
    const cells = from === to ? `$${letters}$${from}` : `$${letters}$${from}:$${letters}$${to}`;
    return `'${name}'!${cells}`;
  };
  return {
    chart,
    ranges: {
      categories: range(categories, headerRow + 1, lastRow),
      series: series.map((column) => ({
        name: range(column, headerRow, headerRow),
        values: range(column, headerRow + 1, lastRow),
      })),
    },
    row,
    column: 1,
    width,
    height,
  };
}

/** One row, or several where a text is taller than a row can be. */
function ruledRows(
  columns: readonly TableColumn[],
  values: readonly CellValue[],
  styleOf: (column: TableColumn) => TableStyle,
): readonly RowDescription[] {
  const pieces = columns.map((column, index) => {
    const value = values[index] ?? null;
    const bold = BOLD.includes(styleOf(column));
    return typeof value === 'string'
      ? splitCell(cleanCellText(value), column.width, { size: SIZE, bold }, maxLines(SIZE))
      : [value];
  });
  const count = Math.max(...pieces.map((parts) => parts.length));
  return Array.from({ length: count }, (_, part): RowDescription => {
    const cells = columns.map((column, index) => {
      const value = pieces[index]?.[part] ?? null;
      return { value: value === '' ? null : value, style: styleOf(column) };
    });
    const lines = cells.map(({ value, style }, index): CellLines =>
      cellLines(typeof value === 'string' ? value : '', columns[index]?.width ?? 0, {
        size: SIZE,
        bold: BOLD.includes(style),
      }),
    );
    return { cells, height: rowHeight(lines, SIZE), grows: true };
  });
}
