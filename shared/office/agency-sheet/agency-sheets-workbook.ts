import type { Instant } from '#shared/ids.ts';
import { SHEET_FONT } from '../appendix/appendix-styles.ts';
import { capitalTitleLines } from '../report/annex-title.ts';
import type { PageMargins } from '../setup/office-setup.ts';
import { tableSheet, tableStyles } from '../summary/table-sheet.ts';
import type { WorkbookDescription } from '../sheet/workbook-description.ts';
import type { AgencySheet } from './agency-sheet.ts';
import { sheetNames } from './sheet-names.ts';

/** Points that a landscape page leaves between the decree's widest margins. */
const WIDTH = 712;

export interface SheetsWorkbookOptions {
  readonly period: string;
  readonly planNumber: string;
  readonly company: string;
  readonly margins: PageMargins;
  readonly createdAt: Instant;
}

/** Agencies' sheets as a workbook, one sheet each, named after the agency. */
export function agencySheetsWorkbook(
  sheets: readonly AgencySheet[],
  { period, planNumber, company, margins, createdAt }: SheetsWorkbookOptions,
): WorkbookDescription {
  const names = sheetNames(sheets.map(({ shortName }) => shortName));
  return {
    properties: {
      title: `Nhiệm vụ và báo cáo của các cơ quan, ${period}`,
      subject: `Kế hoạch ${planNumber}`,
      creator: 'Sổ Kế hoạch',
      company,
      createdAt,
    },
    defaultFont: SHEET_FONT,
    styles: tableStyles,
    sheets: sheets.map(({ table }, index) =>
      tableSheet({
        name: names[index] ?? '',
        margins,
        titles: [...capitalTitleLines(table), table.attachedTo],
        columns: table.columns.map(({ header, share, align }) => ({
          header,
          width: Math.floor(share * WIDTH),
          style: align === 'center' ? 'centred' : 'text',
        })),
        rows: table.rows.map(({ cells }) => cells),
      }),
    ),
  };
}
