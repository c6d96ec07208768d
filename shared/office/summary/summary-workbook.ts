import { exclusiveColumns } from '#shared/domain/summary/exclusive-columns.ts';
import type { SummaryColumn } from '#shared/domain/summary/types.ts';
import type { Instant } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { SHEET_FONT } from '../appendix/appendix-styles.ts';
import { DEFAULT_MARGINS, type PageMargins } from '../setup/office-setup.ts';
import type { CellValue, SheetDescription, WorkbookDescription } from '../sheet/workbook-description.ts';
import { columnWords } from './column-words.ts';
import { doneLateSheet, overdueSheet } from './late-sheets.ts';
import { difficultySheet, proposalSheet } from './remark-sheets.ts';
import { statusSheet } from './status-sheet.ts';
import { trendSheet } from './trend-sheet.ts';
import type { SummaryCounts, SummaryLine, SummaryTables } from './summary-tables.ts';
import { tableSheet, tableStyles, type TableColumn } from './table-sheet.ts';

const COLUMNS: readonly SummaryColumn[] = ['assigned', ...exclusiveColumns];
const OTHER = 'Khác: chờ điều kiện, thiếu hạn, tạm dừng, không còn phù hợp.';
const COUNT_WIDTH = 60;
const FULL_WIDTH = 712;

export interface SummaryWorkbookOptions {
  readonly company: string;
  readonly createdAt: Instant;
  /** Of the printed pages; the decree's widest by default. */
  readonly margins?: PageMargins;
}

/**
 * The consolidation's figures as a workbook: 2×2 and rates, by agency, section and kind of deadline, charts of the
 * statuses and of the trend, what is late or was finished late, difficulties and proposals with their sources.
 */
export function summaryWorkbook(
  tables: SummaryTables,
  { company, createdAt, margins = DEFAULT_MARGINS }: SummaryWorkbookOptions,
): WorkbookDescription {
  const filter = tables.filter === '' ? '' : `; chỉ tính: ${tables.filter}`;
  const subtitle = `${tables.period}, tính đến ${formatDate(tables.asOf)}${filter}`;
  const by = (name: string, what: string, lines: readonly SummaryLine[]): SheetDescription =>
    countSheet(name, [`TỔNG HỢP THEO ${what.toLocaleUpperCase('vi')}`, subtitle], what, lines, tables.total);
  return {
    properties: {
      title: `Tổng hợp ${tables.period}`,
      subject: `Kế hoạch ${tables.planNumber}`,
      creator: company || 'Sổ Kế hoạch',
      company,
      createdAt,
    },
    defaultFont: SHEET_FONT,
    styles: tableStyles,
    sheets: [
      overviewSheet(tables, subtitle),
      by('Theo cơ quan', 'cơ quan chủ trì', tables.byAgency),
      by('Theo phần', 'phần', tables.bySection),
      by('Theo loại hạn', 'loại thời hạn', tables.byDeadlineKind),
      statusSheet(tables, subtitle),
      trendSheet(tables, subtitle),
      overdueSheet(tables.overdue, subtitle),
      doneLateSheet(tables.doneLate, subtitle),
      difficultySheet(tables.difficulties, subtitle),
      proposalSheet(tables.proposals, subtitle),
    ].map((sheet) => (sheet.print === null ? sheet : { ...sheet, print: { ...sheet.print, margins } })),
  };
}

function overviewSheet(tables: SummaryTables, subtitle: string): SheetDescription {
  const { total, rates } = tables;
  const judged = total.doneOnTime + total.doneLate + total.inTime + total.overdue;
  const rows: readonly (readonly CellValue[])[] = [
    ['Hoàn thành', total.doneOnTime, total.doneLate, total.doneOnTime + total.doneLate, null],
    ['Chưa hoàn thành', total.inTime, total.overdue, total.inTime + total.overdue, null],
    ['Cộng, có hạn', total.doneOnTime + total.inTime, total.doneLate + total.overdue, judged, null],
    ...(['doneUndated', 'advisedWaiting', 'routine', 'other'] as const).map(
      (column): readonly CellValue[] => [columnWords[column], null, null, total[column], null],
    ),
    ...rates.map(({ denominator, done, of }): readonly CellValue[] => [
      `Tỷ lệ hoàn thành ${denominator}`,
      null,
      null,
      `${done}/${of}`,
      of === 0 ? null : done / of,
    ]),
  ];
  return tableSheet({
    name: 'Tổng hợp',
    titles: [`TỔNG HỢP THỰC HIỆN KẾ HOẠCH ${tables.planNumber}`, subtitle],
    columns: [
      { header: 'Nhiệm vụ', width: 272, style: 'text' },
      { header: 'Đúng hạn, trong hạn', width: 110, style: 'number' },
      { header: 'Quá hạn', width: 110, style: 'number' },
      { header: 'Số nhiệm vụ', width: 110, style: 'number' },
      { header: 'Tỷ lệ', width: 110, style: 'percent' },
    ],
    rows,
    notes: [`Tổng số nhiệm vụ được giao: ${total.assigned}. Báo cáo đã duyệt: ${tables.accepted}.`, OTHER],
  });
}

function countSheet(
  name: string,
  titles: readonly string[],
  what: string,
  lines: readonly SummaryLine[],
  total: SummaryCounts,
): SheetDescription {
  const columns: readonly TableColumn[] = [
    { header: 'TT', width: 30, style: 'number' },
    { header: capitalised(what), width: FULL_WIDTH - 30 - COLUMNS.length * COUNT_WIDTH, style: 'text' },
    ...COLUMNS.map((column): TableColumn => ({
      header: columnWords[column],
      width: COUNT_WIDTH,
      style: 'number',
    })),
  ];
  return tableSheet({
    name,
    titles,
    columns,
    rows: lines.map(({ title, counts }, index) => [
      index + 1,
      title,
      ...COLUMNS.map((column) => counts[column]),
    ]),
    total: [null, 'Cộng', ...COLUMNS.map((column) => total[column])],
    notes: [OTHER],
  });
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
