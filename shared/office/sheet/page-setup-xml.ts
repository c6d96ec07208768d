import { columnLetters } from '../reading/cell-address.ts';
import type { PrintSetup, SheetDescription, WorkbookDescription } from './workbook-description.ts';
import { escapeXml } from './xml-text.ts';

const MM_PER_INCH = 25.4;
/** From the edge of the paper to the page number. */
const HEADER_MARGIN = 10;

/** printOptions to headerFooter of a sheet, in the order of the schema. */
export function pageSetupXml(print: PrintSetup, fontName: string): string {
  const { top, right, bottom, left } = print.margins;
  const margin = (name: string, mm: number): string => ` ${name}="${mm / MM_PER_INCH}"`;
  const margins = `<pageMargins${margin('left', left)}${margin('right', right)}${margin('top', top)}${margin('bottom', bottom)}${margin('header', HEADER_MARGIN)}${margin('footer', HEADER_MARGIN)}/>`;
  const orientation = print.landscape ? 'landscape' : 'portrait';
  // Paper 9 is A4. NĐ 30/2020/NĐ-CP: page number centred in the top margin, size 13–14, not on the first page.
  const header = escapeXml(`&C&"${fontName},Regular"&13&P`);
  return `<printOptions horizontalCentered="1"/>${margins}<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="${print.pagesWide ?? 1}" fitToHeight="0"/><headerFooter differentFirst="1"><oddHeader>${header}</oddHeader></headerFooter>`;
}

/** The names of the workbook: print areas, repeated rows and filters that programs look for, then the description's own. */
export function definedNamesXml({ sheets, names = [] }: WorkbookDescription): string {
  const built = sheets.flatMap((sheet, index) => sheetNames(sheet, index));
  const own = names.map(
    ({ name, refersTo }) => `<definedName name="${name}">${escapeXml(refersTo)}</definedName>`,
  );
  const all = [...built, ...own];
  return all.length === 0 ? '' : `<definedNames>${all.join('')}</definedNames>`;
}

function sheetNames(sheet: SheetDescription, index: number): readonly string[] {
  const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
  const name = (label: string, range: string, hidden = ''): string =>
    `<definedName name="_xlnm.${label}" localSheetId="${index}"${hidden}>${escapeXml(`${quoted}!${range}`)}</definedName>`;
  const { filter, print } = sheet;
  const area = (from: number, to: number, first: number, last: number): string =>
    `$${columnLetters(from)}$${first}:$${columnLetters(to)}$${last}`;
  return [
    ...(filter === null
      ? []
      : [name('_FilterDatabase', area(filter.from, filter.to, filter.row, filter.lastRow), ' hidden="1"')]),
    ...(print === null
      ? []
      : [
          name('Print_Area', area(1, print.area.columns, 1, print.area.rows)),
          ...titlesOf(print, quoted, name),
        ]),
  ];
}

/** What is repeated on every page; columns stand before rows. */
function titlesOf(
  { titleRow, titleColumns = 0 }: PrintSetup,
  sheet: string,
  name: (label: string, range: string) => string,
): readonly string[] {
  const rows = titleRow === null ? [] : [`$${titleRow}:$${titleRow}`];
  const columns = titleColumns === 0 ? [] : [`$A:$${columnLetters(titleColumns)}`];
  const ranges = [...columns, ...rows];
  return ranges.length === 0 ? [] : [name('Print_Titles', ranges.join(`,${sheet}!`))];
}
