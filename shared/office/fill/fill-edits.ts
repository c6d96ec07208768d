import { cellLines, rowHeight } from '../sheet/row-height.ts';
import type { CellEdit, SheetEdits } from '../sheet/patch/patch-workbook.ts';
import type { FillColumn, ResultFill } from './result-fill.ts';

const SIZE = 12;
/** Points; columns an office made itself keep their width. */
const WIDTHS = { status: 90, result: 210 } as const;

/** The cells of a fill, with headers, widths and heights for new columns. Cells that already say the same are left alone. */
export function fillEdits({ sheet, headerRow, lastColumn, status, result, rows }: ResultFill): SheetEdits {
  const header = ({ column, header: value, isNew }: FillColumn): readonly CellEdit[] =>
    isNew ? [{ row: headerRow, column, value, likeColumn: lastColumn }] : [];
  const cells = rows.flatMap(({ row, progress, texts }): readonly CellEdit[] => [
    ...cell(row, status, progress.status, texts[status.column] ?? '', lastColumn),
    ...cell(row, result, progress.result, texts[result.column] ?? '', lastColumn),
  ]);
  const heights = rows.map(({ row, progress }) => {
    const lines = [
      cellLines(progress.status, WIDTHS.status, { size: SIZE }),
      cellLines(progress.result, WIDTHS.result, { size: SIZE }),
    ];
    return [row, rowHeight(lines, SIZE)] as const;
  });
  const widths = [
    ...(status.isNew ? [[status.column, WIDTHS.status] as const] : []),
    ...(result.isNew ? [[result.column, WIDTHS.result] as const] : []),
  ];
  return {
    sheet,
    cells: [...header(status), ...header(result), ...cells],
    heights: new Map(heights),
    widths: new Map(widths),
  };
}

/** An empty text writes nothing: what an office noted itself stays. */
function cell(
  row: number,
  { column }: FillColumn,
  value: string,
  before: string,
  likeColumn: number,
): readonly CellEdit[] {
  return value === '' || value === before ? [] : [{ row, column, value, likeColumn }];
}
