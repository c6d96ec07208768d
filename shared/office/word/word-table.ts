import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { halfPoints, runs, twips } from './docx-text.ts';
import { wordStyle } from './word-styles.ts';

export interface WordColumn {
  readonly header: string;
  /** Twentieths of a point. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right' | 'both';
}

export interface WordRow {
  readonly cells: readonly WordCell[];
  readonly bold?: boolean;
  /** Rows taller than a page must be torn; all others stay whole. */
  readonly mayBreak?: boolean;
  /** Stays on the page of the row after it. */
  readonly keepNext?: boolean;
}

export interface WordCell {
  readonly text: string;
  readonly span?: number;
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: line, bottom: line, left: line, right: line };
const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

/**
 * A ruled table of fixed column widths whose header row repeats on every page.
 *
 * @param size of the letters, in points.
 */
export function wordTable(columns: readonly WordColumn[], rows: readonly WordRow[], size = 12): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
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
        children: columns.map((column) => headerCell(column, size)),
      }),
      ...rows.map((row) => tableRow(row, columns, size)),
    ],
  });
}

function headerCell(column: WordColumn, size: number): TableCell {
  return new TableCell({
    borders,
    width: { size: column.width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style: wordStyle.cellHeader,
        children: runs(column.header, { size: halfPoints(size) }),
      }),
    ],
  });
}

function tableRow(row: WordRow, columns: readonly WordColumn[], size: number): TableRow {
  let at = 0;
  const children = row.cells.map((cell) => {
    const covered = columns.slice(at, at + (cell.span ?? 1));
    at += covered.length;
    return new TableCell({
      borders,
      width: { size: covered.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
      ...(covered.length > 1 ? { columnSpan: covered.length } : {}),
      children: cellParagraphs(
        cell.text,
        covered.length > 1 ? 'left' : (covered[0]?.align ?? 'left'),
        row,
        size,
      ),
    });
  });
  return new TableRow({ cantSplit: row.mayBreak !== true, children });
}

/** One paragraph per line, so that a bullet keeps its hyphen with a hanging indent. */
function cellParagraphs(text: string, align: WordColumn['align'], row: WordRow, size: number): Paragraph[] {
  return text.split('\n').map(
    (part) =>
      new Paragraph({
        style: wordStyle.cell,
        alignment: ALIGNMENT[align],
        keepNext: row.keepNext ?? false,
        ...(/^\s*-\s/u.test(part) ? { indent: { left: twips(7), hanging: twips(7) } } : {}),
        children: runs(part, { size: halfPoints(size), bold: row.bold ?? false }),
      }),
  );
}
