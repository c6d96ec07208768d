import { columnLetters } from '../reading/cell-address.ts';
import type { CellProblem } from './cell-problems.ts';
import { FILL_IN_FIELDS } from './fill-in-columns.ts';
import type { RowMarks } from './fill-in-marks.ts';
import { cellText, type FillInRow } from './fill-in-rows.ts';
import type { FillInSheet } from './fill-in-sheet.ts';

/**
 * Cells to fill in that were merged: nobody can say which task or column their text belongs to, and what lay below it is
 * lost in Excel or unseen in LibreOffice. Merged cells in which nothing ever stood do no harm.
 */
export function mergedInputs(
  sheet: FillInSheet,
  rows: readonly FillInRow[],
  marks: ReadonlyMap<string, RowMarks>,
): readonly CellProblem[] {
  return sheet.grid.merges.flatMap(({ row, column, toRow, toColumn }): readonly CellProblem[] => {
    const fields = FILL_IN_FIELDS.filter((field) => {
      const at = sheet.columns.get(field) ?? 0;
      return at >= column && at <= toColumn;
    });
    const inside = rows.filter(({ row: { number } }) => number >= row && number <= toRow);
    if (fields.length * inside.length < 2) return [];
    const isUsed = inside.some((each) =>
      fields.some(
        (field) =>
          cellText(sheet, each.row, field) !== '' || marks.get(each.task)?.fields.has(field) === true,
      ),
    );
    if (!isUsed) return [];
    const place = `${sheet.grid.name}!${columnLetters(column)}${row}:${columnLetters(toColumn)}${toRow}`;
    const message = `ô trộn trùm ${fields.length * inside.length} ô điền, không rõ chữ thuộc ô nào. Bỏ trộn ô (Merge Cells), ghi riêng từng ô.`;
    return [{ place, message }];
  });
}
