import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type Paragraph,
} from 'docx';
import { twips } from './docx-text.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

export interface WordRow {
  readonly cells: readonly WordCell[];
  /** Rows taller than a page must be torn; all others stay whole. */
  readonly mayBreak?: boolean;
}

export interface WordCell {
  readonly children: readonly Paragraph[];
  readonly span?: number;
}

/**
 * A ruled table of fixed column widths whose header row repeats on every page.
 *
 * @param widths of the columns, in twentieths of a point.
 */
export function wordTable(
  widths: readonly number[],
  header: readonly Paragraph[],
  rows: readonly WordRow[],
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: BORDERS,
    margins: {
      top: twips(2),
      bottom: twips(2),
      left: twips(4),
      right: twips(4),
      marginUnitType: WidthType.DXA,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: header.map((text, index) => cell([text], widths[index] ?? 0, 1, true)),
      }),
      ...rows.map((row) => tableRow(row, widths)),
    ],
  });
}

function tableRow({ cells, mayBreak }: WordRow, widths: readonly number[]): TableRow {
  let at = 0;
  const children = cells.map(({ children: paragraphs, span = 1 }) => {
    const covered = widths.slice(at, at + span);
    at += span;
    return cell(paragraphs, sum(covered), span, false);
  });
  return new TableRow({ cantSplit: mayBreak !== true, children });
}

function cell(children: readonly Paragraph[], width: number, span: number, middle: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(middle ? { verticalAlign: VerticalAlign.CENTER } : {}),
    children: [...children],
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
