import type { CalendarDate } from '#shared/ids.ts';
import { replaceZipEntry } from '../../zip/replace-zip-entry.ts';
import { cellAddress } from '../cell-address.ts';
import { MAX_CELL_LENGTH } from '../workbook-description.ts';
import { patchProblem } from './patch-problem.ts';
import { patchSheet } from './patch-sheet.ts';
import { isInRange, sheetPart } from './sheet-part.ts';

/** One cell to write. Rows and columns count from 1. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** A date comes out as a date where the cell is formatted as one already, which this program leaves as it is. */
  readonly value: string | number | { readonly date: CalendarDate };
  /** Whose look a cell takes that is not there yet; by default the next one to the left. */
  readonly likeColumn?: number;
}

export interface SheetEdits {
  readonly sheet: string;
  readonly cells: readonly CellEdit[];
  /** Rows that must be at least so high for their new texts, in points. Rows an officer set by hand stay. */
  readonly heights?: ReadonlyMap<number, number>;
  /** Widths in points for columns that have none of their own. */
  readonly widths?: ReadonlyMap<number, number>;
}

/**
 * Writes cells into somebody's own workbook (.xlsx, .xlsm). Only the XML of that one sheet changes: every other part of
 * the file (styles, pictures, charts, comments, macros, what this program does not know) keeps its bytes, and so does
 * everything in the sheet around the cells. Texts become inline strings in the cell's own style.
 *
 * @throws Problem see `PatchRefusal`; nothing is written then. Also what `officeFile` refuses (passwords).
 */
export function patchWorkbook(bytes: Uint8Array, edits: SheetEdits): Uint8Array {
  const part = sheetPart(bytes, edits.sheet);
  for (const { row, column, value } of edits.cells) {
    const where = `${edits.sheet}, ô ${cellAddress(row, column)}`;
    if (typeof value === 'string' && value.length > MAX_CELL_LENGTH) {
      throw patchProblem(
        'cell-too-long',
        `Nội dung dài hơn ${MAX_CELL_LENGTH} ký tự, một ô không chứa hết.`,
        where,
      );
    }
    const inHeader = part.tableHeaders.some((range) => isInRange(range, row, column));
    if (inHeader)
      throw patchProblem(
        'table-header',
        'Ô là đầu cột của một bảng Excel (Table), không ghi đè được.',
        where,
      );
  }
  const xml = patchSheet(part.xml, edits);
  return replaceZipEntry(bytes, part.name, new TextEncoder().encode(xml));
}
