import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface XlsxFileParts {
  /** Inside `sheetData`. */
  readonly rows: string;
  /** Before and after `sheetData`. */
  readonly before?: string;
  readonly after?: string;
  /** Inside `sst`, `styleSheet` and `workbook` (before its sheets). */
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  /** Attributes of the sheet, e.g. `state="veryHidden"`. */
  readonly sheet?: string;
  readonly sheetRelations?: string;
  /** Any other entries of the ZIP file. */
  readonly others?: Readonly<Record<string, string>>;
}

/** An .xlsx file with one sheet written by hand, named PL. */
export function xlsxFile(parts: XlsxFileParts): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
  const texts: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}">${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${R}">${parts.workbook ?? ''}` +
      `<sheets><sheet name="PL" sheetId="1" r:id="s" ${parts.sheet ?? ''}/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${RELATIONS}">${relation('s', 'worksheet', 'worksheets/sheet1.xml')}` +
      `${relation('t', 'sharedStrings', 'SharedStrings.xml')}${relation('y', 'styles', '/xl/styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${parts.before ?? ''}<sheetData>${parts.rows}</sheetData>${parts.after ?? ''}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${parts.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${parts.styles ?? ''}</styleSheet>`,
    ...(parts.sheetRelations === undefined
      ? {}
      : {
          'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${RELATIONS}">${parts.sheetRelations}</Relationships>`,
        }),
    ...parts.others,
  };
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])), {
    level: 1,
  });
}

/** A cell of text, e.g. `textCell('B2', 'Nội dung')`. */
export function textCell(address: string, value: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

/** A row of text cells from column A on. */
export function textRow(number: number, ...values: readonly string[]): string {
  return `<row r="${number}">${values.map((value, at) => textCell(`${String.fromCharCode(65 + at)}${number}`, value)).join('')}</row>`;
}
