import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { openAppendixFile } from './open-appendix-file.ts';
import { readTable, type ReadAppendixOptions } from './read-table.ts';
import { NO_CHOICES } from './reading-choices.ts';

/**
 * Reads an appendix from the bytes of an .xlsx, .xls, .ods, .csv or .docx file: sheets as grids of text, the header by
 * its words, the rows by what stands in them. A workbook this program wrote comes back with every text unchanged.
 *
 * @throws Problem `not-a-task-table`, `no-such-sheet`, or what `openAppendixFile` refuses.
 */
export function readAppendix(bytes: Uint8Array, options: ReadAppendixOptions): AppendixDocument {
  return readTable(openAppendixFile(bytes), NO_CHOICES, options).document;
}
