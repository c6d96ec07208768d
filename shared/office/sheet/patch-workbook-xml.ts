import type { SheetDescription, WorkbookDescription } from './workbook-description.ts';

/**
 * Mends what the writing library cannot say.
 * - Rows that may grow lose `customHeight`: the program then fits them again when somebody types.
 * - Numbers written as text ("1" in the TT column) get no green warning corner.
 */
export function patchSheetXml(xml: string, sheet: SheetDescription): string {
  const growing = new Set(sheet.rows.flatMap((row, index) => (row.grows ? [String(index + 1)] : [])));
  const rows = xml.replace(/<row r="(\d+)"[^>]*>/gu, (tag, row: string) =>
    growing.has(row) ? tag.replace(' customHeight="1"', '') : tag,
  );
  const used = `A1:${letters(sheet.columns.length)}${Math.max(1, sheet.rows.length)}`;
  const ignored = `<ignoredErrors><ignoredError sqref="${used}" numberStoredAsText="1"/></ignoredErrors>`;
  // Its place in the schema is after the page set-up and before drawings.
  const anchor =
    /(<headerFooter[\s\S]*?<\/headerFooter>|<pageSetup[^>]*\/>|<pageMargins[^>]*\/>)(?![\s\S]*<(?:headerFooter|pageSetup|pageMargins)\b)/u;
  return rows.replace(anchor, (last) => `${last}${ignored}`);
}

/** The first font of a workbook is its default font, by which column widths are measured; the library fixes it to Calibri. */
export function patchStylesXml(xml: string, font: WorkbookDescription['defaultFont']): string {
  const first = /<fonts[^>]*>\s*<font>[\s\S]*?<\/font>/u;
  return xml.replace(first, (found) => {
    const open = found.slice(0, found.indexOf('>') + 1);
    return `${open}<font><sz val="${font.size}"/><color theme="1"/><name val="${font.name}"/><family val="1"/></font>`;
  });
}

function letters(column: number): string {
  const rest = column - 1;
  return (rest >= 26 ? letters(Math.floor(rest / 26)) : '') + String.fromCharCode(65 + (rest % 26));
}
