import { Problem } from '#shared/problem.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import { cellAddress } from '../sheet/cell-address.ts';
import { officeFile } from '../reading/file-kind.ts';
import { openAppendixFile } from '../reading/open-appendix-file.ts';
import { patchWorkbook } from '../sheet/patch/patch-workbook.ts';
import { fillEdits } from './fill-edits.ts';
import type { ResultFill } from './result-fill.ts';

export interface FilledWorkbook {
  readonly bytes: Uint8Array;
  /** Cells written, headers of new columns included. */
  readonly cells: number;
  /** It has macros and must stay an .xlsm file. */
  readonly hasMacros: boolean;
}

/**
 * Writes a fill into the workbook and reads the new file again: every cell written must say what it should.
 *
 * @throws Problem what `patchWorkbook` refuses, `nothing-to-fill`, or `fill-unverified`.
 */
export function fillWorkbook(bytes: Uint8Array, fill: ResultFill): FilledWorkbook {
  const edits = fillEdits(fill);
  if (fill.rows.length === 0 || edits.cells.length === 0) {
    throw new Problem('nothing-to-fill', 'Không có ô nào cần ghi: tệp đã đủ, hoặc chưa có kết quả.', {
      advice: 'Đồng chí kiểm tra lại tệp và kỳ đang xem.',
    });
  }
  const patched = patchWorkbook(bytes, edits);
  const grid = openAppendixFile(patched).find(({ name }) => name === edits.sheet);
  const rows = new Map(grid?.rows.map((row) => [row.number, row.cells]));
  for (const { row, column, value } of edits.cells) {
    if ((rows.get(row)?.get(column) ?? '') === cleanCellText(typeof value === 'string' ? value : ''))
      continue;
    throw new Problem(
      'fill-unverified',
      `Đọc lại ô ${cellAddress(row, column)} không giống nội dung đã ghi.`,
      {
        where: edits.sheet,
        advice: 'Chưa lưu tệp nào. Đồng chí mở tệp bằng Excel, lưu thành bản mới rồi làm lại.',
      },
    );
  }
  const file = officeFile(patched);
  const hasMacros = file.kind === 'xlsx' && file.zip.has('xl/vbaProject.bin');
  return { bytes: patched, cells: edits.cells.length, hasMacros };
}
