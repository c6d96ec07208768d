import { formatDate } from '#shared/time/format-date.ts';
import { rangeOf } from '../../reading/cell-address.ts';
import { cellAddress } from '../cell-address.ts';
import { cleanCellText, escapeOfficeSequences } from '../cell-text.ts';
import { escapeXml } from '../xml-text.ts';
import { patchColumns } from './patch-columns.ts';
import { patchProblem } from './patch-problem.ts';
import type { CellEdit, SheetEdits } from './patch-workbook.ts';
import { isInRange, type CellRange } from './sheet-part.ts';
import {
  attribute,
  parseRows,
  UnknownXml,
  withAddress,
  withAttribute,
  withoutAttributes,
  type CellXml,
  type RowXml,
} from './row-xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A sheet's XML with cells written into it; everything else stays letter for letter. @throws Problem see `PatchRefusal`. */
export function patchSheet(xml: string, edits: SheetEdits): string {
  const prefix = prefixOf(xml);
  const found = dataOf(xml, prefix);
  requireWritable(xml, prefix, found.data, edits);
  const data = patchData(found.data, prefix, edits);
  const open = `<${prefix}sheetData${found.attributes}>`;
  const before = patchColumns(extendDimension(xml.slice(0, found.start), edits), prefix, edits.widths);
  return `${before}${open}${data}</${prefix}sheetData>${recalculated(xml.slice(found.end), prefix, found.data)}`;
}

function prefixOf(xml: string): string {
  const root = /<(?:([A-Za-z_][\w.-]*):)?worksheet\b([^>]*)>/u.exec(xml);
  if (!root) throw unknown('không tìm thấy trang tính');
  if (!root[2]?.includes(MAIN)) {
    throw patchProblem(
      'strict-workbook',
      'Tệp lưu theo kiểu “Strict Open XML”, chương trình chưa ghi được vào kiểu này.',
    );
  }
  return root[1] === undefined ? '' : `${root[1]}:`;
}

function dataOf(xml: string, prefix: string) {
  const pattern = new RegExp(
    `<${prefix}sheetData((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${prefix}sheetData\\s*>)`,
    'u',
  );
  const found = pattern.exec(xml);
  if (!found) throw unknown('không tìm thấy các ô');
  const [whole, attributes = '', data = ''] = found;
  if (/<!--|<!\[CDATA\[|<\?/u.test(data)) throw unknown('giữa các ô có phần lạ');
  return { start: found.index, end: found.index + whole.length, attributes, data };
}

function requireWritable(xml: string, prefix: string, data: string, { sheet, cells }: SheetEdits): void {
  const protection = new RegExp(`<${prefix}sheetProtection\\b([^>]*)>`, 'u').exec(xml)?.[1];
  if (protection !== undefined && ['1', 'true'].includes(attribute(protection, 'sheet') ?? '')) {
    throw patchProblem('protected-sheet', `Trang “${sheet}” đang được bảo vệ nên không ghi vào được.`, sheet);
  }
  const merges = rangesOf(xml, `<${prefix}mergeCell\\b[^>]*\\sref="([^"]*)"`);
  const arrays = rangesOf(data, `<${prefix}f\\b[^>]*\\st="(?:array|dataTable)"[^>]*\\sref="([^"]*)"`).concat(
    rangesOf(data, `<${prefix}f\\b[^>]*\\sref="([^"]*)"[^>]*\\st="(?:array|dataTable)"`),
  );
  for (const { row, column } of cells) {
    const where = `${sheet}, ô ${cellAddress(row, column)}`;
    const merge = merges.find((range) => isInRange(range, row, column));
    if (merge && (merge.row !== row || merge.column !== column)) {
      throw patchProblem('merged-cell', `Ô ${cellAddress(row, column)} bị che dưới một ô gộp.`, where);
    }
    if (arrays.some((range) => isInRange(range, row, column))) throw formula(where);
  }
}

function rangesOf(text: string, pattern: string): readonly CellRange[] {
  return Array.from(text.matchAll(new RegExp(pattern, 'gu'))).flatMap(([, ref = '']) => rangeOf(ref) ?? []);
}

function patchData(data: string, prefix: string, edits: SheetEdits): string {
  const rows = parsed(data, prefix);
  const wanted = new Map<number, CellEdit[]>();
  for (const edit of edits.cells) wanted.set(edit.row, [...(wanted.get(edit.row) ?? []), edit]);
  const pieces: string[] = [];
  const insertBefore = (number: number): void => {
    for (const row of [...wanted.keys()].filter((key) => key < number).toSorted((a, b) => a - b)) {
      pieces.push(rowXml({ number: row, attributes: '', cells: [] }, wanted.get(row) ?? [], prefix, edits));
      wanted.delete(row);
    }
  };
  // A row without a number takes it from the one before, which may be a new one now: then all get theirs.
  const unnumbered = rows.some(({ attributes }) => attribute(attributes, 'r') === undefined);
  for (const row of rows) {
    insertBefore(row.number);
    const cells = wanted.get(row.number);
    wanted.delete(row.number);
    if (cells === undefined && !unnumbered) pieces.push(row.xml);
    else pieces.push(rowXml(row, cells ?? [], prefix, edits));
  }
  insertBefore(Number.POSITIVE_INFINITY);
  return pieces.join('');
}

function parsed(data: string, prefix: string) {
  try {
    return parseRows(data, prefix);
  } catch (error) {
    if (error instanceof UnknownXml) throw unknown('giữa các ô có phần lạ');
    throw error;
  }
}

function rowXml(
  row: RowXml,
  edits: readonly CellEdit[],
  prefix: string,
  { sheet, heights }: SheetEdits,
): string {
  const cells = new Map(row.cells.map((cell) => [cell.column, cell.xml]));
  const unnumbered = row.cells.some(({ attributes }) => attribute(attributes, 'r') === undefined);
  if (unnumbered) {
    for (const cell of row.cells) cells.set(cell.column, numbered(cell, row.number, prefix));
  }
  for (const edit of edits) cells.set(edit.column, cellXml(row, edit, prefix, sheet));
  const columns = [...cells.keys()].toSorted((a, b) => a - b);
  const content = columns.map((column) => cells.get(column) ?? '').join('');
  let attributes = withAttribute(row.attributes, 'r', String(row.number));
  const spans = /^(\d+):(\d+)$/u.exec(attribute(attributes, 'spans') ?? '');
  if (spans) {
    const [first = 1, last = first] = [columns[0], columns.at(-1)].map((column) => column ?? 1);
    const [from, to] = [Math.min(Number(spans[1]), first), Math.max(Number(spans[2]), last)];
    attributes = withAttribute(attributes, 'spans', `${from}:${to}`);
  }
  const height = heights?.get(row.number);
  const isFixed = ['1', 'true'].includes(attribute(attributes, 'customHeight') ?? '');
  if (height !== undefined && !isFixed && Number(attribute(attributes, 'ht') ?? 0) < height) {
    attributes = withAttribute(attributes, 'ht', String(height));
  }
  return `<${prefix}row${attributes}>${content}</${prefix}row>`;
}

function numbered({ column, attributes, content }: CellXml, row: number, prefix: string): string {
  return `<${prefix}c${withAddress(attributes, row, column)}>${content}</${prefix}c>`;
}

function cellXml(
  row: RowXml,
  { column, value, likeColumn }: CellEdit,
  prefix: string,
  sheet: string,
): string {
  const old = row.cells.find((cell) => cell.column === column);
  if (old && new RegExp(`<${prefix}f\\b`, 'u').test(old.content)) {
    throw formula(`${sheet}, ô ${cellAddress(row.number, column)}`);
  }
  const model =
    row.cells.find((cell) => cell.column === likeColumn) ??
    row.cells.findLast((cell) => cell.column < column);
  const style = attribute(model?.attributes ?? '', 's') ?? attribute(row.attributes, 's');
  const address = ` r="${cellAddress(row.number, column)}"`;
  const attributes = old
    ? withAddress(withoutAttributes(old.attributes, ['t', 'cm', 'vm']), row.number, column)
    : address + (style === undefined ? '' : ` s="${style}"`);
  if (typeof value === 'number') {
    return `<${prefix}c${attributes}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  }
  const text = cleanCellText(typeof value === 'string' ? value : formatDate(value.date));
  return `<${prefix}c${attributes} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(escapeOfficeSequences(text))}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** The used range, grown by the new cells. */
function extendDimension(head: string, { cells }: SheetEdits): string {
  return head.replace(
    /(<(?:[\w.-]+:)?dimension\b[^>]*\sref=")([^"]*)(")/u,
    (whole, open: string, ref: string, close: string) => {
      const range = rangeOf(ref);
      if (range === null || cells.length === 0) return whole;
      const rows = cells.map(({ row }) => row);
      const columns = cells.map(({ column }) => column);
      const from = cellAddress(Math.min(range.row, ...rows), Math.min(range.column, ...columns));
      const to = cellAddress(Math.max(range.toRow, ...rows), Math.max(range.toColumn, ...columns));
      return `${open}${from}:${to}${close}`;
    },
  );
}

/** Formulas of this sheet may look at the cells written: they are computed again when the file is opened. */
function recalculated(rest: string, prefix: string, data: string): string {
  if (!new RegExp(`<${prefix}f\\b`, 'u').test(data)) return rest;
  const known = new RegExp(`<${prefix}sheetCalcPr\\b[^>]*/>`, 'u');
  const element = `<${prefix}sheetCalcPr fullCalcOnLoad="1"/>`;
  return known.test(rest) ? rest.replace(known, element) : element + rest;
}

function formula(where: string) {
  return patchProblem('formula-cell', 'Ô đang có công thức, không ghi đè.', where);
}

function unknown(why: string) {
  return patchProblem('unknown-structure', `Không ghi được vào tệp này: ${why}.`);
}
