import { officeFileKind, type OfficeFileKind } from './file-kind.ts';
import type { Grid } from './grid.ts';
import { readSpreadsheet, readTextTable } from './read-spreadsheet.ts';
import { readWordTables } from './read-word-tables.ts';

const READERS: Readonly<Record<OfficeFileKind, (bytes: Uint8Array) => readonly Grid[]>> = {
  spreadsheet: readSpreadsheet,
  'text-table': readTextTable,
  word: readWordTables,
};

/**
 * The sheets or tables of an .xlsx, .xls, .ods, .csv or .docx file as grids of text. The only step of reading that
 * needs the spreadsheet and Word libraries: what follows (`readTable`) is pure and runs as often as an officer likes.
 *
 * @throws Problem what `officeFileKind` and the readers refuse.
 */
export function openAppendixFile(bytes: Uint8Array): readonly Grid[] {
  return READERS[officeFileKind(bytes)](bytes);
}
