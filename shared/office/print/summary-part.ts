import { exclusiveColumns } from '#shared/domain/summary/exclusive-columns.ts';
import type { CompletionRate, Summary, SummaryCells, SummaryColumn } from '#shared/domain/summary/types.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { formatNumber, formatShare } from '#shared/time/format-number.ts';
import { trendChart } from '../chart/trend-chart.ts';
import { html } from './escape-html.ts';
import { lineChartSvg } from './line-chart-svg.ts';
import { DECREE_MARGINS, innerSize, type Margins } from './paper.ts';
import { plainTable } from './plain-table.ts';
import type { PrintPart } from './print-part.ts';
import type { PrintRow, PrintTable } from './print-table.ts';
import { shareBar, type BarPart } from './share-bar.ts';
import { titleBlockHtml } from './title-block.ts';

const HEADS: Readonly<Record<SummaryColumn, string>> = {
  assigned: 'Được giao',
  doneOnTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành quá hạn',
  doneUndated: 'Hoàn thành, không xét hạn',
  inTime: 'Chưa xong, trong hạn',
  overdue: 'Chưa xong, quá hạn',
  advisedWaiting: 'Đã tham mưu, chờ Bộ',
  routine: 'Thường xuyên',
  other: 'Không xét hạn khác',
};
const FILLS: Readonly<Record<(typeof exclusiveColumns)[number], BarPart['fill']>> = {
  doneOnTime: 'full',
  doneLate: 'grey',
  doneUndated: 'upright',
  inTime: 'empty',
  overdue: 'diagonal',
  advisedWaiting: 'lines',
  routine: 'dots',
  other: 'cross',
};

/**
 * The focal point's summary of a period on landscape pages: rates, both charts, and the three tables.
 *
 * @param filter which tasks it is about, in words; '' for the whole plan.
 */
export function summaryPart(
  summary: Summary,
  plan: { readonly number: string },
  margins: Margins = DECREE_MARGINS,
  filter = '',
): PrintPart {
  const { width } = innerSize('landscape', margins);
  const { total, trend, ofAssigned, ofFallenDue, asOf, period } = summary;
  const chart = trendChart(trend);
  const columns = exclusiveColumns.filter(
    (column) => column !== 'doneUndated' || total.cells.doneUndated.length > 0,
  );
  const tables = [
    { name: 's1', title: 'Theo cơ quan chủ trì', head: 'Cơ quan chủ trì', rows: summary.byAgency },
    { name: 's2', title: 'Theo phần của phụ lục', head: 'Phần', rows: summary.bySection },
    { name: 's3', title: 'Theo loại thời hạn', head: 'Loại thời hạn', rows: summary.byDeadlineKind },
  ].map(({ name, title, head, rows }) => ({
    title,
    ...plainTable(tableOf(head, rows, total.cells, columns), width, name),
  }));
  const bar = columns.map((column) => ({
    label: HEADS[column],
    count: total.cells[column].length,
    fill: FILLS[column],
  }));
  return {
    orientation: 'landscape',
    body: html`${titleBlockHtml([
        {
          kind: 'title',
          text: `TỔNG HỢP KẾT QUẢ THỰC HIỆN KẾ HOẠCH SỐ ${plan.number}, ${period.title.toLocaleUpperCase('vi')}`,
        },
        {
          kind: 'attached',
          text: `(Tình trạng tính đến ngày ${formatDate(asOf)}; báo cáo đã duyệt${filter === '' ? '' : `; chỉ tính: ${filter}`})`,
        },
      ])}
      <div class="charts">
        <div>
          <h2 class="h">Tình trạng ${total.cells.assigned.length} nhiệm vụ</h2>
          ${shareBar(bar, total.cells.assigned.length)} ${[ofAssigned, ofFallenDue].map(rateLine)}
        </div>
        <div>
          <h2 class="h">Diễn biến tại ngày chốt</h2>
          ${chart === undefined ? html`<p>Có diễn biến từ kỳ báo cáo thứ hai.</p>` : lineChartSvg(chart)}
        </div>
      </div>
      ${tables.map(
        ({ title, body }) =>
          html`<h2 class="h">${title}</h2>
            ${body}`,
      )}`,
    styles: [SUMMARY_STYLES, ...tables.map(({ styles }) => styles)].join('\n'),
    pages: null,
  };
}

function rateLine({ done, of, denominator, waiting }: CompletionRate) {
  const waits = waiting.length > 0 ? `, tính cả ${waiting.length} đang chờ Bộ` : '';
  return html`<p>
    Tỷ lệ hoàn thành ${denominator}${waits}: ${done.length}/${of.length} =
    ${formatShare(done.length, of.length).replace(' ', '\u00a0')}
  </p>`;
}

function tableOf(
  head: string,
  rows: readonly { readonly title: string; readonly cells: SummaryCells }[],
  total: SummaryCells,
  columns: readonly SummaryColumn[],
): PrintTable {
  const row = (kind: PrintRow['kind'], title: string, cells: SummaryCells): PrintRow => ({
    kind,
    main: 0,
    cells: [
      { text: title, rowHeader: true },
      ...(['assigned', ...columns] as const).map((column) => ({
        // A zero as a dash: the eye finds what is not zero.
        text: cells[column].length === 0 ? '–' : formatNumber(cells[column].length),
      })),
    ],
  });
  return {
    fontSize: 11,
    columns: [
      { header: head, share: 30, align: 'left' },
      ...(['assigned', ...columns] as const).map((column) => ({
        header: HEADS[column],
        share: 9,
        align: 'right' as const,
      })),
    ],
    rows: [...rows.map(({ title, cells }) => row('row', title, cells)), row('total', 'Cộng', total)],
  };
}

const SUMMARY_STYLES = `
.charts { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; font-size: 11pt; break-inside: avoid; }
.chart { display: block; }
.chart text { font-family: inherit; }
.legend { margin: 4pt 0 6pt; padding: 0; list-style: none; columns: 2; }
.h { font-weight: 700; margin: 10pt 0 4pt; break-after: avoid; }
`;
