import { trendChart } from '../chart/trend-chart.ts';
import type { SheetDescription } from '../sheet/workbook-description.ts';
import type { SummaryTables } from './summary-tables.ts';
import { tableSheet } from './table-sheet.ts';

/** Counts and both rates of each period, and the lines made of them. */
export function trendSheet({ trend, rates }: SummaryTables, subtitle: string): SheetDescription {
  const chart = trendChart(trend);
  const [ofAssigned, ofFallenDue] = rates.map(({ denominator }) => `Tỷ lệ hoàn thành ${denominator}`);
  return tableSheet({
    name: 'Diễn biến',
    titles: ['DIỄN BIẾN QUA CÁC KỲ', subtitle],
    columns: [
      { header: 'Kỳ báo cáo', width: 138, style: 'text' },
      { header: 'Tính đến ngày', width: 80, style: 'date' },
      { header: 'Được giao', width: 60, style: 'number' },
      { header: 'Hoàn thành', width: 66, style: 'number' },
      { header: 'Quá hạn', width: 60, style: 'number' },
      { header: 'Đã đến hạn', width: 66, style: 'number' },
      { header: 'Đã đến hạn, hoàn thành', width: 82, style: 'number' },
      { header: ofAssigned ?? '', width: 80, style: 'percent' },
      { header: ofFallenDue ?? '', width: 80, style: 'percent' },
    ],
    rows: trend.map(({ title, asOf, assigned, done, overdue, fallenDue, doneOfFallenDue }) => [
      title,
      { date: asOf },
      assigned,
      done,
      overdue,
      fallenDue,
      doneOfFallenDue,
      assigned === 0 ? null : done / assigned,
      fallenDue === 0 ? null : doneOfFallenDue / fallenDue,
    ]),
    notes: chart === undefined ? ['Có biểu đồ từ kỳ báo cáo thứ hai.'] : [],
    ...(chart === undefined ? {} : { chart: { chart, categories: 1, series: [4, 5], height: 260 } }),
  });
}
