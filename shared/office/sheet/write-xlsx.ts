import ExcelJS from 'exceljs';
import { rezip, unzipParts } from '../zip/rezip.ts';
import { cleanCellText, escapeOfficeSequences } from './cell-text.ts';
import { patchSheetXml, patchStylesXml } from './patch-workbook-xml.ts';
import {
  MAX_CELL_LENGTH,
  MAX_ROW_HEIGHT,
  type CellDescription,
  type CellValue,
  type SheetDescription,
  type StyleDescription,
  type WorkbookDescription,
} from './workbook-description.ts';

const MM_PER_INCH = 25.4;

/**
 * Turns a description into the bytes of an .xlsx file. Only this file knows the library that writes it.
 * The same description gives the same bytes. Throws when a text or a row is larger than a spreadsheet can hold:
 * builders cut such texts over several rows first.
 */
export async function writeXlsx(description: WorkbookDescription): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const { title, subject, creator, company, createdAt } = description.properties;
  Object.assign(workbook, { title, subject, creator, company, lastModifiedBy: creator });
  workbook.created = new Date(createdAt);
  workbook.modified = new Date(createdAt);
  for (const sheet of description.sheets) addSheet(workbook, sheet, description);
  const parts = unzipParts(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return rezip(parts.map(({ name, text }) => ({ name, text: patchPart(name, text, description) })));
}

function patchPart(name: string, text: string, description: WorkbookDescription): string {
  if (name === 'xl/styles.xml') return patchStylesXml(text, description.defaultFont);
  const sheetNumber = /^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(name)?.[1];
  const sheet = sheetNumber === undefined ? undefined : description.sheets[Number(sheetNumber) - 1];
  return sheet ? patchSheetXml(text, sheet) : text;
}

function addSheet(
  workbook: ExcelJS.Workbook,
  sheet: SheetDescription,
  description: WorkbookDescription,
): void {
  const target = workbook.addWorksheet(sheet.name, {
    state: sheet.visibility === 'visible' ? 'visible' : 'veryHidden',
    ...(sheet.print === null ? {} : { pageSetup: pageSetup(sheet) }),
  });
  if (sheet.print !== null) {
    // NĐ 30/2020/NĐ-CP: page number centred in the top margin, size 13–14, not on the first page.
    target.headerFooter.differentFirst = true;
    target.headerFooter.oddHeader = `&C&"${description.defaultFont.name},Regular"&13&P`;
  }
  for (const [index, { width, hidden = false }] of sheet.columns.entries()) {
    const column = target.getColumn(index + 1);
    column.width = widthInCharacters(width, description.defaultFont.size);
    column.hidden = hidden;
  }
  const styles = new Map(
    Object.entries(description.styles).map(([name, style]) => [name, excelStyle(style, description)]),
  );
  for (const [index, { height, cells }] of sheet.rows.entries()) {
    const row = target.getRow(index + 1);
    if (height !== null) row.height = checkedHeight(height, sheet.name, index + 1);
    for (const [column, cell] of cells.entries()) {
      if (cell !== null) writeCell(row.getCell(column + 1), cell, styles);
    }
  }
  for (const merge of sheet.merges) target.mergeCells(merge.row, merge.from, merge.row, merge.to);
  freezeAndFilter(target, sheet);
}

function writeCell(
  target: ExcelJS.Cell,
  cell: CellDescription,
  styles: ReadonlyMap<string, Partial<ExcelJS.Style>>,
): void {
  const style = styles.get(cell.style);
  if (style === undefined) throw new Error(`Unknown cell style: ${cell.style}`);
  target.style = style;
  if (cell.value !== null) target.value = excelValue(cell.value);
}

function excelValue(value: NonNullable<CellValue>): string | number | Date {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') {
    const text = cleanCellText(value);
    if (text.length > MAX_CELL_LENGTH) throw new Error(`Cell text of ${text.length} characters`);
    return escapeOfficeSequences(text);
  }
  // A UTC midnight, because the library counts serial numbers in UTC: no time zone moves the day.
  return new Date(`${value.date}T00:00:00Z`);
}

function checkedHeight(height: number, sheet: string, row: number): number {
  if (height > MAX_ROW_HEIGHT) throw new Error(`Row ${row} of ${sheet} is ${height} pt high`);
  return height;
}

function excelStyle(style: StyleDescription, description: WorkbookDescription): Partial<ExcelJS.Style> {
  const line = { style: 'thin' as const, color: { argb: 'FF000000' } };
  return {
    font: {
      name: description.defaultFont.name,
      family: 1,
      size: style.size ?? description.defaultFont.size,
      bold: style.bold ?? false,
      italic: style.italic ?? false,
      color: { argb: `FF${style.color ?? '000000'}` },
    },
    alignment: {
      horizontal: style.horizontal ?? 'left',
      vertical: style.vertical === 'center' ? 'middle' : 'top',
      wrapText: style.wrap ?? false,
    },
    // Text cells carry the text format: what an officer types there stays as typed.
    numFmt: style.numberFormat ?? '@',
    ...(style.border ? { border: { top: line, left: line, bottom: line, right: line } } : {}),
    ...(style.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${style.fill}` } } }),
  };
}

/** Excel counts column widths in digits of the default font plus 5 pixels of padding, at 96 dpi. */
function widthInCharacters(points: number, fontSize: number): number {
  const pixels = Math.round((points * 96) / 72);
  const digit = Math.round((fontSize * 96) / 72 / 2);
  return Math.floor((pixels / digit) * 256) / 256;
}

function pageSetup(sheet: SheetDescription): Partial<ExcelJS.PageSetup> {
  const { print } = sheet;
  if (print === null) return {};
  const { margins } = print;
  const lastColumn = columnLetters(print.area.columns);
  return {
    paperSize: 9, // A4
    orientation: print.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: margins.top / MM_PER_INCH,
      right: margins.right / MM_PER_INCH,
      bottom: margins.bottom / MM_PER_INCH,
      left: margins.left / MM_PER_INCH,
      header: 10 / MM_PER_INCH,
      footer: 10 / MM_PER_INCH,
    },
    printTitlesRow: `${print.titleRow}:${print.titleRow}`,
    // Rows absolute: the library adds the "$" before columns only.
    printArea: `A$1:${lastColumn}$${print.area.rows}`,
  };
}

function freezeAndFilter(target: ExcelJS.Worksheet, sheet: SheetDescription): void {
  if (sheet.freeze !== null) {
    const { rows, columns } = sheet.freeze;
    target.views = [
      {
        state: 'frozen',
        xSplit: columns,
        ySplit: rows,
        topLeftCell: `${columnLetters(columns + 1)}${rows + 1}`,
      },
    ];
  }
  if (sheet.filter !== null) {
    const { row, lastRow, from, to } = sheet.filter;
    target.autoFilter = `${columnLetters(from)}${row}:${columnLetters(to)}${lastRow}`;
  }
}

/** 1 → A, 27 → AA. */
function columnLetters(column: number): string {
  const rest = column - 1;
  return (rest >= 26 ? columnLetters(Math.floor(rest / 26)) : '') + String.fromCharCode(65 + (rest % 26));
}
