import { child } from '../xml/xml-node.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { damagedFile } from '../zip/zip-problems.ts';
import { mainPart, readPart, relatedPart, relationsOf } from './office-package.ts';

/** One sheet of a workbook and where its cells are. */
export interface XlsxSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of its part in the ZIP file. */
  readonly part: string;
}

/** Where the parts of an .xlsx file are. */
export interface XlsxPackage {
  readonly sheets: readonly XlsxSheet[];
  readonly strings: string | null;
  readonly styles: string | null;
  readonly date1904: boolean;
}

/** @throws Problem `file-damaged` when the workbook or one of its sheets is not there. */
export function xlsxPackage(zip: ZipArchive): XlsxPackage {
  const part = mainPart(zip) ?? 'xl/workbook.xml';
  const workbook = readPart(zip, part);
  if (workbook === undefined) throw damagedFile('không có phần workbook');
  const relations = relationsOf(zip, part);
  const sheets = (child(workbook, 'x:sheets')?.children ?? []).flatMap((sheet): XlsxSheet[] => {
    if (sheet.name !== 'x:sheet') return [];
    const name = (sheet.attributes.get('name') ?? '').normalize('NFC');
    const relation = relations.get(sheet.attributes.get('r:id') ?? '');
    if (relation === undefined) throw damagedFile(`không có nội dung của trang “${name}”`);
    // Sheets of charts, dialogs and macros hold no cells.
    if (relation.type !== 'worksheet') return [];
    if (!zip.has(relation.target)) throw damagedFile(`không có nội dung của trang “${name}”`);
    return [
      { name, hidden: (sheet.attributes.get('state') ?? 'visible') !== 'visible', part: relation.target },
    ];
  });
  const date1904 = child(workbook, 'x:workbookPr')?.attributes.get('date1904') ?? '0';
  return {
    sheets,
    strings: relatedPart(relations, 'sharedStrings'),
    styles: relatedPart(relations, 'styles'),
    date1904: date1904 === '1' || date1904 === 'true',
  };
}
