import { columnLetters } from '../reading/cell-address.ts';
import { cellAddress } from './cell-address.ts';
import { dateSerial } from './date-serial.ts';
import { pageSetupXml } from './page-setup-xml.ts';
import type { SharedStrings } from './shared-strings.ts';
import {
  MAX_ROW_HEIGHT,
  type CellDescription,
  type RowDescription,
  type SheetDescription,
  type WorkbookDescription,
} from './workbook-description.ts';
import { escapeXml, XML_HEAD } from './xml-text.ts';

const SPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** What the parts of one workbook share. */
export interface SheetContext {
  readonly strings: SharedStrings;
  readonly styles: ReadonlyMap<string, number>;
  readonly font: WorkbookDescription['defaultFont'];
  /** The sheet that is in front when the file is opened. */
  readonly front: boolean;
}

/** One sheet as its XML part. The order of the elements is that of the schema: Excel refuses any other. */
export function sheetXml(sheet: SheetDescription, context: SheetContext): string {
  const used = `A1:${cellAddress(Math.max(1, sheet.rows.length), Math.max(1, sheet.columns.length))}`;
  const rows = sheet.rows.map((row, index) => rowXml(row, index + 1, sheet.name, context));
  return [
    `${XML_HEAD}<worksheet ${SPACES}>`,
    sheet.print === null ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${used}"/>`,
    viewsXml(sheet, context.front),
    `<sheetFormatPr defaultRowHeight="${context.font.size * 1.3125}"/>`,
    columnsXml(sheet, context.font.size),
    '<sheetData>',
    ...rows,
    '</sheetData>',
    sheet.isProtected
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'
      : '',
    filterXml(sheet),
    mergesXml(sheet),
    validationsXml(sheet),
    sheet.print === null ? '' : pageSetupXml(sheet.print, context.font.name),
    // "1" in the TT column is text on purpose: no green corner.
    `<ignoredErrors><ignoredError sqref="${used}" numberStoredAsText="1"/></ignoredErrors>`,
    // Its only relationship (drawing-parts.ts).
    (sheet.charts ?? []).length === 0 ? '' : '<drawing r:id="rId1"/>',
    '</worksheet>',
  ].join('');
}

function rowXml(
  { cells, height, grows = false, hidden = false }: RowDescription,
  number: number,
  sheet: string,
  { strings, styles }: SheetContext,
): string {
  if (height !== null && height > MAX_ROW_HEIGHT) {
    throw new Error(`Row ${number} of ${sheet} is ${height} pt high`);
  }
  // A row that may grow has no customHeight: programs fit it again when somebody types.
  let xml = `<row r="${number}"${height === null ? '' : ` ht="${height}"`}${height === null || grows ? '' : ' customHeight="1"'}${hidden ? ' hidden="1"' : ''}>`;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (cell) xml += cellXml(cell, `${columnLetters(index + 1)}${number}`, strings, styles);
  }
  return `${xml}</row>`;
}

function cellXml(
  { value, style }: CellDescription,
  address: string,
  strings: SharedStrings,
  styles: ReadonlyMap<string, number>,
): string {
  const number = styles.get(style);
  if (number === undefined) throw new Error(`Unknown cell style: ${style}`);
  const open = `<c r="${address}" s="${number}"`;
  if (value === null) return `${open}/>`;
  if (typeof value === 'string') return `${open} t="s"><v>${strings.numberOf(value)}</v></c>`;
  return `${open}><v>${typeof value === 'number' ? value : dateSerial(value.date)}</v></c>`;
}

function viewsXml({ freeze, visibility }: SheetDescription, front: boolean): string {
  const open = `<sheetView${front && visibility === 'visible' ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (freeze === null || (freeze.rows === 0 && freeze.columns === 0)) {
    return `<sheetViews>${open}/></sheetViews>`;
  }
  const { rows, columns } = freeze;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`;
  const first = cellAddress(rows + 1, columns + 1);
  return `<sheetViews>${open}><pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`;
}

function columnsXml({ columns }: SheetDescription, fontSize: number): string {
  if (columns.length === 0) return '';
  const items = columns.map(
    ({ width, hidden = false }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${widthInCharacters(width, fontSize)}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`,
  );
  return `<cols>${items.join('')}</cols>`;
}

/** Excel counts column widths in digits of the default font, at 96 dpi; a digit of Times New Roman is half an em. */
function widthInCharacters(points: number, fontSize: number): number {
  const pixels = Math.round((points * 96) / 72);
  const digit = Math.round((fontSize * 96) / 72 / 2);
  return Math.floor((pixels / digit) * 256) / 256;
}

function filterXml({ filter }: SheetDescription): string {
  if (filter === null) return '';
  const { row, lastRow, from, to } = filter;
  return `<autoFilter ref="${cellAddress(row, from)}:${cellAddress(lastRow, to)}"/>`;
}

function mergesXml({ merges }: SheetDescription): string {
  if (merges.length === 0) return '';
  const items = merges.map(
    ({ row, from, to, toRow = row }) =>
      `<mergeCell ref="${cellAddress(row, from)}:${cellAddress(toRow, to)}"/>`,
  );
  return `<mergeCells count="${items.length}">${items.join('')}</mergeCells>`;
}

function validationsXml({ validations = [] }: SheetDescription): string {
  if (validations.length === 0) return '';
  const items = validations.map(
    ({ column, firstRow, lastRow, list, message }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" error="${escapeXml(message)}" sqref="${cellAddress(firstRow, column)}:${cellAddress(lastRow, column)}"><formula1>${escapeXml(list)}</formula1></dataValidation>`,
  );
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}
