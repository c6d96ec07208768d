import { XmlReader } from '../xml/xml-reader.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { damagedFile } from '../zip/zip-problems.ts';
import { columnOf, rangeOf } from './cell-address.ts';
import { numberText } from './cell-number.ts';
import type { GridBudget } from './grid-budget.ts';
import type { Grid } from './grid.ts';
import { isoDay } from './iso-day.ts';
import { SheetGrid } from './sheet-grid.ts';
import { relatedTypes } from './office-package.ts';
import type { XlsxSheet } from './xlsx-package.ts';
import { PLAIN_STYLE, type CellStyle } from './xlsx-styles.ts';
import { fontSpans, plainText, readRichText, type RichText } from './xlsx-text.ts';

/** What all sheets of a workbook share. */
export interface XlsxContext {
  readonly zip: ZipArchive;
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  readonly budget: GridBudget;
}

/** Reads the cells of one sheet from the first byte of its part to the last; dimensions a file claims are not looked at. */
export function readXlsxSheet(sheet: XlsxSheet, context: XlsxContext): Grid {
  const grid = new SheetGrid(sheet.name, context.budget);
  const reader = new XmlReader(context.zip.chunks(sheet.part) ?? [], sheet.part);
  const hiddenColumns: [number, number][] = [];
  let row = 0;
  let column = 0;
  for (let event = reader.next(); event !== 'end'; event = reader.next()) {
    if (event !== 'open') continue;
    switch (reader.name) {
      case 'x:row':
        row = Number(reader.attribute('r') ?? row + 1);
        column = 0;
        grid.openRow(row, isTrue(reader.attribute('hidden')));
        break;
      case 'x:c': {
        const address = reader.attribute('r');
        column = address === undefined ? column + 1 : columnOf(address);
        readCell(reader, grid, column, context);
        break;
      }
      case 'x:col':
        if (!isTrue(reader.attribute('hidden'))) break;
        hiddenColumns.push([Number(reader.attribute('min')), Number(reader.attribute('max'))]);
        break;
      case 'x:mergeCell': {
        const area = rangeOf(reader.attribute('ref') ?? '');
        if (area === null) throw damagedFile(`trang “${sheet.name}” có vùng trộn ô không đọc được`);
        grid.addMerge(area);
        break;
      }
    }
  }
  if (relatedTypes(context.zip, sheet.part).has('comments')) grid.warnings.add('comments-not-read', '');
  return grid.finish(sheet.hidden, hiddenColumns);
}

/** Reads a `c` element just opened. */
function readCell(reader: XmlReader, grid: SheetGrid, column: number, context: XlsxContext): void {
  const type = reader.attribute('t') ?? 'n';
  const style = context.styles[Number(reader.attribute('s') ?? '0')] ?? PLAIN_STYLE;
  const depth = reader.depth;
  let value = '';
  let rich: RichText | null = null;
  let formula = false;
  for (let event = reader.next(); reader.depth >= depth && event !== 'end'; event = reader.next()) {
    if (event !== 'open') continue;
    if (reader.name === 'x:v') value = readValue(reader);
    else if (reader.name === 'x:is') rich = readRichText(reader);
    else {
      if (reader.name === 'x:f') formula = true;
      reader.skip();
    }
  }
  if (value === '' && formula && type !== 'str') {
    grid.warnings.add('formula-without-value', grid.addressOf(column));
    return;
  }
  if (type === 'e') grid.warnings.add('error-cell', grid.addressOf(column));
  if (type === 's' && value !== '') rich = sharedString(context, value, grid.addressOf(column));
  if (rich === null) rich = { text: valueText(type, value, style, context), runs: null };
  const fonts = fontSpans(rich, style.font);
  grid.add(column, rich.text, fonts === undefined && !style.bold ? undefined : { bold: style.bold, fonts });
}

function readValue(reader: XmlReader): string {
  const depth = reader.depth;
  let value = '';
  for (let event = reader.next(); reader.depth >= depth && event !== 'end'; event = reader.next()) {
    if (event === 'text') value += reader.text;
  }
  return value;
}

function sharedString({ strings }: XlsxContext, value: string, address: string): RichText {
  const text = strings[Number(value)];
  if (text === undefined) throw damagedFile(`ô ${address} trỏ tới một chữ không có trong tệp`);
  return text;
}

function valueText(type: string, value: string, style: CellStyle, { date1904 }: XlsxContext): string {
  switch (type) {
    case 'n': {
      const number = Number(value);
      return value.trim() === '' || Number.isNaN(number) ? value : numberText(number, style.format, date1904);
    }
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'd':
      return isoDay(value);
    case 's':
      return '';
    default:
      return plainText(value);
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
