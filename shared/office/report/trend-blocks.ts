import type { Summary, TrendPoint } from '#shared/domain/summary/types.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { formatNumber, formatShare } from '#shared/time/format-number.ts';
import { trendChart } from '../chart/trend-chart.ts';
import type { Figure } from './figure.ts';
import { type KeyedBlock, keyed } from './report-blocks.ts';

/** Counts and both rates of the periods so far, with a chart; nothing for the first period. */
export function trendBlocks({ trend, ofAssigned, ofFallenDue }: Summary): readonly KeyedBlock[] {
  const chart = trendChart(trend);
  if (chart === undefined) return [];
  const rows = trend.map((point) => ({ cells: cellsOf(point) }));
  return [
    keyed('results.trend', 'paragraph', 'Diễn biến tại ngày chốt các kỳ:'),
    {
      key: 'results.trend.table',
      kind: 'table',
      columns: [
        { header: 'Kỳ báo cáo', share: 0.2, align: 'left' },
        { header: 'Tính đến ngày', share: 0.16, align: 'center' },
        { header: 'Hoàn thành', share: 0.12, align: 'center' },
        { header: 'Quá hạn', share: 0.12, align: 'center' },
        { header: `Tỷ lệ hoàn thành ${ofAssigned.denominator}`, share: 0.2, align: 'center' },
        { header: `Tỷ lệ hoàn thành ${ofFallenDue.denominator}`, share: 0.2, align: 'center' },
      ],
      rows,
      chart,
      // What earlier periods counted stands in their own reports; here it is told, not reckoned.
      figures: rows.flatMap(({ cells }, row) =>
        cells.map((text, column): Figure => ({
          at: 0,
          text,
          what: 'số liệu tại ngày chốt của kỳ',
          source: { kind: 'given' },
          cell: { row, column },
        })),
      ),
    },
  ];
}

function cellsOf(point: TrendPoint): readonly string[] {
  const { title, asOf, assigned, done, overdue, fallenDue, doneOfFallenDue } = point;
  return [
    title,
    formatDate(asOf),
    formatNumber(done),
    formatNumber(overdue),
    `${formatShare(done, assigned)} (${done}/${assigned})`,
    `${formatShare(doneOfFallenDue, fallenDue)} (${doneOfFallenDue}/${fallenDue})`,
  ];
}
