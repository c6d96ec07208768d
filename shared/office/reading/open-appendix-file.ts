import { Problem } from '#shared/problem.ts';
import { officeFile, type OfficeFile } from './file-kind.ts';
import type { Grid } from './grid.ts';
import { readBinaryWorkbook } from './read-binary-workbook.ts';
import { readOds } from './read-ods.ts';
import { readTextTable } from './read-text-table.ts';
import { readWordTables } from './read-word-tables.ts';
import { readXlsx } from './read-xlsx.ts';
import { xlsLooks } from './xls-records.ts';

/**
 * The sheets or tables of an .xlsx, .xls, .ods, .csv or .docx file as grids of text. The only step of reading that
 * needs the spreadsheet library: what follows (`readTable`) is pure and runs as often as an officer likes.
 *
 * @throws Problem what `officeFile` and the readers refuse (docs/formats/reading.md lists all codes).
 */
export function openAppendixFile(bytes: Uint8Array): readonly Grid[] {
  const file = officeFile(bytes);
  const grids = gridsOf(file, bytes);
  if (grids.length > 0) return grids;
  throw new Problem(
    'not-a-task-table',
    file.kind === 'word' ? 'Văn bản không có bảng nào.' : 'Tệp không có trang tính nào.',
    { advice: 'Đồng chí chọn tệp có bảng phân công nhiệm vụ.' },
  );
}

function gridsOf(file: OfficeFile, bytes: Uint8Array): readonly Grid[] {
  switch (file.kind) {
    case 'xlsx':
      return readXlsx(file.zip);
    case 'ods':
      return readOds(file.zip);
    case 'word':
      return readWordTables(file.zip);
    case 'xlsb':
      // The library opens the file again and counts nothing.
      file.zip.checkAll();
      return readBinaryWorkbook(bytes);
    case 'xls':
      return readBinaryWorkbook(file.stream, xlsLooks(file.stream));
    case 'text-table':
      return readTextTable(bytes);
  }
}
