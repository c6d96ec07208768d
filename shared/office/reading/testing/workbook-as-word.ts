import type {
  CellDescription,
  SheetDescription,
  WorkbookDescription,
} from '../../sheet/workbook-description.ts';
import { paragraph, tableRow, wordFile, type WordFileCell } from './word-file.ts';

/**
 * The first sheet of a workbook as a table in Word, merged cells and all; rows merged over the whole width above and
 * below the table become paragraphs.
 */
export function workbookAsWord({ sheets }: WorkbookDescription): Uint8Array {
  const [sheet] = sheets;
  if (sheet === undefined) throw new RangeError('A workbook without a sheet');
  const width = sheet.columns.length;
  const isWide = (index: number) =>
    sheet.merges.some(({ row: at, from, to }) => at === index + 1 && from === 1 && to === width);
  const wide = sheet.rows.map((_, index) => isWide(index));
  const first = wide.indexOf(false);
  const last = wide.lastIndexOf(false);
  const paragraphs = (from: number, to: number) =>
    sheet.rows
      .slice(from, to)
      .map(({ cells }) => paragraph(textOf(cells[0])))
      .join('');
  const rows = sheet.rows.slice(first, last + 1).map((_, index) => tableRow(cellsOf(sheet, first + index)));
  const grid = sheet.columns.map((column) => `<w:gridCol w:w="${Math.round(column.width * 20)}"/>`).join('');
  return wordFile(
    `${paragraphs(0, first)}<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>` +
      paragraphs(last + 1, sheet.rows.length),
  );
}

function cellsOf(sheet: SheetDescription, index: number): readonly WordFileCell[] {
  const cells: WordFileCell[] = [];
  for (let column = 1; column <= sheet.columns.length; column += 1) {
    const text = textOf(sheet.rows[index]?.cells[column - 1]);
    const merge = sheet.merges.find(
      ({ row: at, toRow = at, from, to }) =>
        index + 1 >= at && index + 1 <= toRow && column >= from && column <= to,
    );
    if (merge === undefined) {
      cells.push({ text });
      continue;
    }
    const vertical =
      (merge.toRow ?? merge.row) === merge.row ? undefined : merge.row === index + 1 ? 'restart' : 'continue';
    cells.push({
      text,
      ...(merge.to > merge.from ? { span: merge.to - merge.from + 1 } : {}),
      ...(vertical === undefined ? {} : { vertical }),
    });
    column = merge.to;
  }
  return cells;
}

function textOf(cell: CellDescription | null | undefined): string {
  return typeof cell?.value === 'string' ? cell.value : '';
}
