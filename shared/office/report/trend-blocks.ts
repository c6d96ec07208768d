import type { TrendCount } from '#shared/domain/summary/trend-tasks.ts';
import type { Summary, TrendPoint } from '#shared/domain/summary/types.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { formatNumber, formatShare } from '#shared/time/format-number.ts';
import { trendChart } from '../chart/trend-chart.ts';
import type { Figure } from './figure.ts';
import { type KeyedBlock, keyed } from './report-blocks.ts';
import { figure, given, type Said, said } from './said.ts';

/** Counts and both rates of the periods so far, with a chart; nothing for the first period. */
export function trendBlocks({ trend, ofAssigned, ofFallenDue }: Summary): readonly KeyedBlock[] {
  const chart = trendChart(trend);
  if (chart === undefined) return [];
  const rows = trend.map((point) => cellsOf(point, ofAssigned.denominator, ofFallenDue.denominator));
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
      rows: rows.map((cells) => ({ cells: cells.map(({ text }) => text) })),
      chart,
      figures: rows.flatMap((cells, row) =>
        cells.flatMap(({ figures }, column) =>
          figures.map((each): Figure => ({ ...each, cell: { row, column } })),
        ),
      ),
    },
  ];
}

function cellsOf(point: TrendPoint, ofAssigned: string, ofFallenDue: string): readonly Said[] {
  const { title, asOf, period } = point;
  const day = formatDate(asOf);
  const counted = (count: TrendCount, what: string, percent?: string): Said =>
    figure(percent ?? formatNumber(point[count]), `${what}, ${title} tại ngày ${day}`, {
      kind: 'trend',
      period,
      asOf,
      count,
      value: percent === undefined ? point[count] : null,
    });
  const rate = (part: TrendCount, of: TrendCount, denominator: string): Said => {
    const done = `hoàn thành ${denominator}`;
    const percent = counted(part, done, formatShare(point[part], point[of]));
    return said`${percent} (${counted(part, done)}/${counted(of, `mẫu số ${denominator}`)})`;
  };
  return [
    given(title, 'kỳ báo cáo'),
    given(day, 'ngày chốt'),
    counted('done', 'hoàn thành'),
    counted('overdue', 'quá hạn'),
    rate('done', 'assigned', ofAssigned),
    rate('doneOfFallenDue', 'fallenDue', ofFallenDue),
  ];
}
