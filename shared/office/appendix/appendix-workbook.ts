import type { AppendixDocument } from '#shared/domain/appendix.ts';
import type { Instant } from '#shared/ids.ts';
import { DEFAULT_MARGINS, type PageMargins } from '../setup/office-setup.ts';
import { widestWord } from '../sheet/row-height.ts';
import type { WorkbookDescription } from '../sheet/workbook-description.ts';
import { AppendixRows, type SheetColumn } from './appendix-rows.ts';
import { appendixLines, type AppendixScope } from './appendix-scope.ts';
import { appendixStyles, SHEET_FONT } from './appendix-styles.ts';
import { LABEL, titleLines } from './appendix-title.ts';
import { outputColumns, TABLE_SIZE, type ColumnContent, type ColumnSet } from './output-columns.ts';
import { rowTag } from './row-tags.ts';

export interface AppendixWorkbookOptions extends ColumnContent {
  readonly columns: ColumnSet;
  readonly scope?: AppendixScope;
  /** E.g. `158/KH-UBND`; for the file's properties. */
  readonly planNumber?: string;
  /** Name of the agency whose program writes the file; for the file's properties. */
  readonly company?: string;
  /** Creation time in the file's properties; 0 by default, so that the same content gives the same bytes. */
  readonly createdAt?: Instant;
  /** Of the office's page set-up; the decree's widest page without. */
  readonly margins?: PageMargins;
}

/**
 * Width left on an A4 landscape page by the margins, in points. Two pixels less than there are, so that columns rounded
 * to pixels never make a program print the sheet smaller.
 */
function pageWidth({ left, right }: PageMargins): number {
  return ((297 - left - right) / 25.4) * 72 - 1.5;
}

const APPENDIX_SHEET = 'Phụ lục';

/**
 * An appendix as a workbook in the format it is issued in: title, "(kèm theo …)", repeated header, section rows over
 * the width, one row per task, the legend below. Prints on A4 landscape, one page wide, page number at the top.
 * A hidden last column makes it readable without a difference (docs/formats/appendix-xlsx.md).
 */
export function appendixWorkbook(
  doc: AppendixDocument,
  options: AppendixWorkbookOptions,
): WorkbookDescription {
  const columns = sheetColumns(doc, options);
  const size = TABLE_SIZE[options.columns];
  const rows = new AppendixRows(columns, size);
  for (const line of titleLines(doc)) {
    rows.full(line, line === LABEL ? 'label' : 'title', line === LABEL ? rowTag.label : rowTag.title);
  }
  if (doc.attachedTo !== '') rows.full(doc.attachedTo, 'attachedTo', rowTag.attachedTo);
  rows.header();
  const headerRow = rows.last;
  for (const line of appendixLines(doc, options.scope)) {
    if (line.kind === 'section') rows.section(line.number, line.title);
    else rows.task(line.task);
  }
  const lastTableRow = rows.last;
  if (doc.notes !== '') rows.full(doc.notes, 'notes', rowTag.notes);

  return {
    properties: {
      title: doc.title,
      subject: options.planNumber === undefined ? doc.attachedTo : `Kế hoạch ${options.planNumber}`,
      creator: options.company || 'Sổ Kế hoạch',
      company: options.company ?? '',
      createdAt: options.createdAt ?? 0,
    },
    defaultFont: SHEET_FONT,
    styles: appendixStyles(size),
    sheets: [
      {
        name: APPENDIX_SHEET,
        visibility: 'visible',
        columns: [...columns.map(({ width }) => ({ width })), { width: 60, hidden: true }],
        rows: rows.rows,
        merges: rows.merges,
        freeze: { rows: headerRow, columns: Math.min(2, columns.length) },
        filter: { row: headerRow, from: 1, to: columns.length, lastRow: lastTableRow },
        print: {
          landscape: true,
          margins: options.margins ?? DEFAULT_MARGINS,
          titleRow: headerRow,
          area: { columns: columns.length, rows: rows.last },
        },
      },
    ],
  };
}

/** Fits the columns to the page; one whose header has a longer word than its share takes what it needs from the widest. */
function sheetColumns(doc: AppendixDocument, options: AppendixWorkbookOptions): readonly SheetColumn[] {
  const columns = outputColumns(doc, options.columns, options);
  const total = pageWidth(options.margins ?? DEFAULT_MARGINS);
  const size = TABLE_SIZE[options.columns];
  const widths = columns.map((column) => {
    const word = widestWord(column.header, { size, bold: true }) + 8;
    return Math.max(column.share * total, Math.min(word, total / columns.length));
  });
  const excess = widths.reduce((sum, width) => sum + width, 0) - total;
  const widest = widths.indexOf(Math.max(...widths));
  return columns.map((column, index) => {
    const width = widths[index] ?? 60;
    return Object.assign(column, { width: index === widest ? Math.max(60, width - excess) : width });
  });
}
