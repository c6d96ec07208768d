import { AlignmentType, Paragraph, TextRun, type Table } from 'docx';
import type { ReportBlock } from '../report/report-blocks.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import { runs } from './docx-text.ts';
import { wordStyle } from './word-style.ts';
import { wordTable } from './word-table.ts';

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A table inside a report's body, its last row of sums in bold. */
export function reportTable(
  { columns, rows }: Extract<ReportBlock, { kind: 'table' }>,
  width: number,
): Table {
  return wordTable(
    columns.map(({ share }) => Math.floor(share * width)),
    columns.map(({ header }) => new Paragraph({ style: wordStyle.cellHeader, children: runs(header) })),
    rows.map(({ cells, total = false }, at) => ({
      cells: cells.map((text, index) => ({
        children: [
          new Paragraph({
            style: wordStyle.cell,
            // A sum alone at the head of a page tells nothing.
            ...(rows[at + 1]?.total === true ? { keepNext: true } : {}),
            alignment: ALIGNMENT[columns[index]?.align ?? 'left'],
            children: total ? [new TextRun({ text: cleanCellText(text), bold: true })] : runs(text),
          }),
        ],
      })),
    })),
  );
}
