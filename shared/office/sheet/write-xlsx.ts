import { strToU8, zipSync, type Zippable } from 'fflate';
import { SharedStrings } from './shared-strings.ts';
import { sheetXml } from './sheet-xml.ts';
import { styleSheet } from './styles-xml.ts';
import { workbookParts } from './workbook-parts.ts';
import type { WorkbookDescription } from './workbook-description.ts';

/**
 * Turns a description into the bytes of an .xlsx file (ECMA-376, transitional). The same description gives the same
 * bytes. Throws when a text or a row is larger than a spreadsheet can hold: builders cut such texts over several rows.
 */
export async function writeXlsx(description: WorkbookDescription): Promise<Uint8Array> {
  const strings = new SharedStrings();
  const styles = styleSheet(description);
  const front = description.sheets.findIndex(({ visibility }) => visibility === 'visible');
  const sheets = description.sheets.map((sheet, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(sheet, {
      strings,
      styles: styles.numbers,
      font: description.defaultFont,
      front: index === front,
    }),
  ]);
  const parts: Readonly<Record<string, string>> = {
    ...workbookParts(description),
    ...Object.fromEntries(sheets),
    'xl/styles.xml': styles.xml,
    'xl/sharedStrings.xml': strings.xml(),
  };
  const files: Zippable = {};
  for (const [name, xml] of Object.entries(parts)) files[name] = strToU8(xml);
  // Local midnight, because the ZIP format stores local time: the bytes are the same in every time zone.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}
