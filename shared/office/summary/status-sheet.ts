import { exclusiveColumns } from '#shared/domain/summary/exclusive-columns.ts';
import { statusChart } from '../chart/status-chart.ts';
import type { SheetDescription } from '../sheet/workbook-description.ts';
import { columnWords } from './column-words.ts';
import type { SummaryTables } from './summary-tables.ts';
import { tableSheet } from './table-sheet.ts';

/** How many tasks stand how, as a table and as bars made of it. */
export function statusSheet({ total }: SummaryTables, subtitle: string): SheetDescription {
  return tableSheet({
    name: 'Biểu đồ tình trạng',
    titles: ['TÌNH TRẠNG CÁC NHIỆM VỤ', subtitle],
    columns: [
      { header: 'Tình trạng', width: 300, style: 'text' },
      { header: 'Số nhiệm vụ', width: 110, style: 'number' },
      { header: 'Trên tất cả nhiệm vụ được giao', width: 302, style: 'percent' },
    ],
    rows: exclusiveColumns.map((column) => [
      columnWords[column],
      total[column],
      total.assigned === 0 ? null : total[column] / total.assigned,
    ]),
    total: ['Cộng', total.assigned, total.assigned === 0 ? null : 1],
    chart: { chart: statusChart(total, columnWords), categories: 1, series: [2], height: 230 },
  });
}
