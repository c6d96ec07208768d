import { paperHeight } from '#shared/office/sheet/row-height.ts';
import type { CellValue, SheetDescription } from '#shared/office/sheet/workbook-description.ts';
import { formatDate } from '#shared/time/format-date.ts';
import type { PaperPage } from './pdf-pages.ts';
import { linesOf, tableRows, type PaperRow } from './table-rows.ts';

/** What is wrong with a printed sheet, in words; empty when every cell stands on paper once, whole and in its place. */
export function faultsOnPaper(
  sheet: SheetDescription,
  pages: readonly PaperPage[],
  size: number,
): readonly string[] {
  const titleRow = sheet.print?.titleRow ?? null;
  const header = titleRow === null ? undefined : shownTexts(sheet, titleRow - 1);
  const faults: string[] = [];
  const rows: PaperRow[] = [];
  for (const [index, page] of pages.entries()) {
    const onPage = tableRows(page);
    const at = onPage.findIndex((row) => header !== undefined && sameTexts(textsOf(row), header));
    if (at < 0 && onPage.length > 0) faults.push(`page ${index + 1} has no header`);
    rows.push(...onPage.filter((_, place) => place !== at));
  }
  const ruled = sheet.rows.flatMap((_, index) =>
    isRuled(sheet, index) && index + 1 !== titleRow ? [index] : [],
  );
  if (rows.length !== ruled.length) faults.push(`${ruled.length} rows written, ${rows.length} on paper`);
  for (const [place, index] of ruled.entries()) {
    const row = rows[place];
    if (row === undefined) break;
    const wanted = shownTexts(sheet, index);
    if (!sameTexts(textsOf(row), wanted)) {
      faults.push(`row ${index + 1}: “${textsOf(row).join('|')}” instead of “${wanted.join('|')}”`);
      continue;
    }
    faults.push(
      ...heightFaults(row, sheet.rows[index]?.height ?? 0, size).map((fault) => `row ${index + 1}: ${fault}`),
    );
  }
  return faults;
}

/** Empty lines at the end of each row, at the size it was described in. */
export function spareLines(row: PaperRow, described: number, size: number): number {
  const most = Math.max(1, ...row.cells.map((cell) => linesOf(cell).count));
  return (described - paperHeight(most, size)) / (paperHeight(1, size) - paperHeight(0, size));
}

function heightFaults(row: PaperRow, described: number, size: number): readonly string[] {
  const spare = spareLines(row, described, size);
  // A hair's breadth: the first and last letter of a line never reach the whole height of the line.
  if (spare < -0.1) return [`text is cut, ${(-spare).toFixed(2)} lines are missing`];
  return row.cells.flatMap((cell) =>
    cell.words
      .filter((word) => word.left < cell.left - 1 || word.right > cell.right + 1)
      .map((word) => `“${word.text}” is over the border`),
  );
}

function isRuled(sheet: SheetDescription, index: number): boolean {
  return !['label', 'title', 'attachedTo', 'notes', 'tag'].includes(
    sheet.rows[index]?.cells[0]?.style ?? 'tag',
  );
}

/** The texts of the visible cells of a row without white space; cells under a merged one left out. */
function shownTexts(sheet: SheetDescription, index: number): readonly string[] {
  const covered = new Set(
    sheet.merges
      .filter(({ row, toRow = row }) => row <= index + 1 && toRow >= index + 1)
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step + 1)),
  );
  return sheet.columns.flatMap(({ hidden = false }, column) =>
    hidden || covered.has(column + 1)
      ? []
      : [bare(valueText(sheet.rows[index]?.cells[column]?.value ?? null))],
  );
}

function valueText(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? formatDate(value.date) : String(value);
}

const textsOf = (row: PaperRow): readonly string[] =>
  row.cells.map(({ words }) => bare(words.map(({ text }) => text).join('')));
const bare = (text: string): string => text.replace(/\s+/gu, '').normalize('NFC');
const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length &&
  a.every((text, index) => [...text].toSorted().join('') === [...(b[index] ?? '')].toSorted().join(''));
