import type { SheetDescription } from '#shared/office/sheet/workbook-description.ts';
import type { PaperPage } from './pdf-pages.ts';
import { tableRows, type PaperRow } from './table-rows.ts';
import { spareLines } from './sheet-on-paper.ts';

/**
 * What is wrong with a printed sheet that goes over several pages sideways, in words; empty when the header and the
 * repeated columns stand on every page, and every row once on the pages of its columns, whole.
 *
 * @param firstRow the first row of the table below its header, 1-based; hidden rows are not printed.
 */
export function faultsOnWidePaper(
  sheet: SheetDescription,
  pages: readonly PaperPage[],
  firstRow: number,
  size: number,
): readonly string[] {
  const titleRow = sheet.print?.titleRow ?? 0;
  const repeated = sheet.print?.titleColumns ?? 0;
  const headers = textsOfRow(sheet, titleRow);
  const faults: string[] = [];
  const seen = new Map<string, PaperRow[]>();
  for (const [index, page] of pages.entries()) {
    const [header, ...rows] = tableRows(page).filter(({ cells }) => cells.length > repeated);
    const columns = header === undefined ? [] : columnsOf(header, headers);
    if (columns.length < repeated || columns.slice(0, repeated).some((column, at) => column !== at)) {
      faults.push(`page ${index + 1} does not begin with the header and the repeated columns`);
      continue;
    }
    const key = columns.join(' ');
    seen.set(key, [...(seen.get(key) ?? []), ...rows]);
  }
  const shown = [...seen.keys()].flatMap((key) => key.split(' ').slice(repeated).map(Number));
  const wanted = headers.map((_, at) => at).slice(repeated);
  if (shown.toSorted((a, b) => a - b).join(' ') !== wanted.join(' ')) {
    faults.push(`columns on paper: ${shown.join(' ')}`);
  }
  const described = sheet.rows.map((row, at) => ({ row, at })).slice(firstRow - 1);
  for (const [key, rows] of seen) {
    const columns = key.split(' ').map(Number);
    if (rows.length !== described.length) {
      faults.push(`columns ${key}: ${described.length} rows written, ${rows.length} on paper`);
    }
    for (const [place, { row, at }] of described.entries()) {
      const paper = rows[place];
      if (paper === undefined) break;
      const texts = textsOfRow(sheet, at + 1);
      const said = paper.cells.map(({ words }) => bare(words.map(({ text }) => text).join('')));
      const expected = columns.map((column) => texts[column] ?? '');
      if (said.join('|') !== expected.join('|')) {
        faults.push(`row ${at + 1}: “${said.join('|')}” instead of “${expected.join('|')}”`);
      } else if (spareLines(paper, row.height ?? 0, size) < -0.1) {
        faults.push(`row ${at + 1}: text is cut`);
      }
    }
  }
  return faults;
}

/** Which of the sheet's columns a printed header shows, by their words. */
function columnsOf({ cells }: PaperRow, headers: readonly string[]): readonly number[] {
  return cells.map(({ words }) => headers.indexOf(bare(words.map(({ text }) => text).join(''))));
}

function textsOfRow(sheet: SheetDescription, row: number): readonly string[] {
  return sheet.columns.flatMap(({ hidden = false }, column) => {
    // Cells to fill in hold text, and nothing else does.
    const value = sheet.rows[row - 1]?.cells[column]?.value;
    return hidden ? [] : [bare(typeof value === 'string' ? value : '')];
  });
}

/** The letters of a text in one order: a PDF holds words in pieces, and not in the order they are read. */
const bare = (text: string): string => [...text.replace(/\s+/gu, '').normalize('NFC')].toSorted().join('');
