import { Problem } from '#shared/problem.ts';
import { XmlReader } from '../xml/xml-reader.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { GridBudget, READING_LIMITS } from './grid-budget.ts';
import type { Grid } from './grid.ts';
import { readPart } from './office-package.ts';
import { xlsxPackage } from './xlsx-package.ts';
import { readXlsxSheet } from './xlsx-sheet.ts';
import { xlsxStyles } from './xlsx-styles.ts';
import { readRichText, type RichText } from './xlsx-text.ts';

/**
 * Reads the sheets of an .xlsx or .xlsm file as grids of text: cached values of formulas, never formulas; macros,
 * links to other files and pictures are not looked at.
 *
 * @throws Problem `file-damaged`, or beyond READING_LIMITS.
 */
export function readXlsx(zip: ZipArchive): readonly Grid[] {
  const { sheets, strings, styles, date1904 } = xlsxPackage(zip);
  if (sheets.length > READING_LIMITS.sheets) {
    throw new Problem('file-too-large', `Tệp có hơn ${READING_LIMITS.sheets} trang.`, {
      advice: 'Đồng chí chép riêng trang có phụ lục sang một tệp mới rồi đưa vào.',
    });
  }
  const context = {
    zip,
    strings: strings === null ? [] : readStrings(zip, strings),
    styles: xlsxStyles(styles === null ? undefined : readPart(zip, styles)),
    date1904,
    budget: new GridBudget(),
  };
  return sheets.map((sheet) => readXlsxSheet(sheet, context));
}

function readStrings(zip: ZipArchive, part: string): readonly RichText[] {
  const reader = new XmlReader(zip.chunks(part) ?? [], part);
  // A text counts once here and again in every cell that shows it.
  const budget = new GridBudget();
  const strings: RichText[] = [];
  for (let event = reader.next(); event !== 'end'; event = reader.next()) {
    if (event !== 'open' || reader.name !== 'x:si') continue;
    const text = readRichText(reader);
    budget.addCell(text.text, part, strings.length + 1);
    strings.push(text);
  }
  return strings;
}
