import * as XLSX from 'xlsx';
import { damagedFile, passwordProtected } from '../zip/zip-problems.ts';
import { numberFormat, numberText, type NumberFormat } from './cell-number.ts';
import { GridBudget, READING_LIMITS } from './grid-budget.ts';
import type { Grid } from './grid.ts';
import { SheetGrid } from './sheet-grid.ts';
import { plainText } from './xlsx-text.ts';
import type { XlsLooks } from './xls-records.ts';

/**
 * Reads the sheets of a binary workbook as grids of text. Only this file knows the library that opens it.
 *
 * @param bytes the whole of an .xlsb file, or the workbook stream of an .xls file.
 * @param looks what the cells of each sheet look like, which the library does not tell.
 * @throws Problem `password-protected`, `file-damaged`, or beyond READING_LIMITS.
 */
export function readBinaryWorkbook(bytes: Uint8Array, looks: readonly XlsLooks[] = []): readonly Grid[] {
  const workbook = open(bytes);
  const budget = new GridBudget();
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.map((name, index) => {
    const grid = new SheetGrid(name.normalize('NFC'), budget);
    const sheet = workbook.Sheets[name];
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    if (sheet !== undefined) fill(grid, sheet, date1904, looks[index]);
    const columns = (sheet?.['!cols'] ?? []).flatMap((column, at) =>
      column?.hidden === true ? [[at + 1, at + 1] as const] : [],
    );
    return grid.finish(hidden, columns);
  });
}

function open(bytes: Uint8Array): XLSX.WorkBook {
  try {
    // nodim: a false dimension must neither hang the reader nor lose rows. WTF: a sheet that fails must not vanish.
    return XLSX.read(bytes, {
      type: 'array',
      dense: true,
      nodim: true,
      sheetRows: READING_LIMITS.rows + 1,
      WTF: true,
      cellHTML: false,
      cellFormula: false,
      cellNF: true,
      cellText: false,
      cellStyles: true,
    });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/iu.test(error.message)) throw passwordProtected(error);
    throw damagedFile('không đọc được các trang tính', error);
  }
}

function fill(grid: SheetGrid, sheet: XLSX.WorkSheet, date1904: boolean, looks: XlsLooks | undefined): void {
  const formats = new Map<string, NumberFormat>();
  const formatOf = (pattern: string) => {
    const known = formats.get(pattern) ?? numberFormat(pattern);
    formats.set(pattern, known);
    return known;
  };
  const rows: readonly ({ hidden?: boolean } | undefined)[] = sheet['!rows'] ?? [];
  // Dense sheets are sparse arrays: forEach walks what is there, however far away the last cell lies.
  (sheet['!data'] ?? []).forEach((cells, index) => {
    grid.openRow(index + 1, rows[index]?.hidden === true);
    cells.forEach((cell: XLSX.CellObject | undefined, column) => {
      if (cell === undefined || cell.t === 'z' || cell.v === undefined) return;
      if (cell.t === 'e') grid.warnings.add('error-cell', grid.addressOf(column + 1));
      const text = cellText(cell, formatOf, date1904);
      const look = looks?.get(index * 256 + column);
      const font = look?.font ?? null;
      const fonts = font === null ? undefined : [{ from: 0, to: text.length, font }];
      grid.add(column + 1, text, look === undefined ? undefined : { bold: look.bold, fonts });
    });
  });
  for (const { s, e } of sheet['!merges'] ?? []) {
    grid.addMerge({ row: s.r + 1, column: s.c + 1, toRow: e.r + 1, toColumn: e.c + 1 });
  }
}

function cellText(
  cell: XLSX.CellObject,
  formatOf: (pattern: string) => NumberFormat,
  date1904: boolean,
): string {
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number'
        ? numberText(cell.v, formatOf(String(cell.z ?? 'General')), date1904)
        : '';
    case 'b':
      return cell.v === true ? 'TRUE' : 'FALSE';
    case 'e':
      return cell.w ?? ERRORS.get(Number(cell.v)) ?? '#N/A';
    default:
      return plainText(String(cell.v));
  }
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);
