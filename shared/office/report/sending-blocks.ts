import type { ClosingDay, ClosingRow } from '#shared/domain/closing-day/types.ts';
import { formatDate } from '#shared/time/format-date.ts';
import type { ReportBlock } from './report-blocks.ts';

/** Part I: who reported, who did not, whose report counts. */
export function sendingBlocks(closing: ClosingDay): readonly ReportBlock[] {
  const { totals, rows, period } = closing;
  const waiting = totals.sent - totals.accepted;
  const owing = rows.filter(({ state }) => state !== 'requested');
  return [
    { kind: 'part', text: 'I. TÌNH HÌNH GỬI BÁO CÁO' },
    {
      kind: 'paragraph',
      text: `Có ${totals.expected} cơ quan phải gửi báo cáo, hạn gửi ${formatDate(period.sendBy)}: ${totals.sent} cơ quan đã gửi, ${totals.notSent} cơ quan chưa gửi. Trong ${totals.sent} báo cáo đã gửi, ${totals.accepted} báo cáo đã được duyệt và đưa vào tổng hợp, ${waiting} báo cáo chưa đưa vào tổng hợp.`,
    },
    ...list('Chưa gửi', owing.filter(isNotSent), ({ detail }) => detail),
    ...list(
      'Gửi chậm',
      owing.filter((row) => row.lateDays > 0 && !isNotSent(row)),
      (row) => `${row.lateDays} ngày`,
    ),
    ...list(
      'Đã trả lại, chờ sửa',
      owing.filter(({ state }) => state === 'returned'),
      ({ detail }) => detail,
    ),
    ...list(
      'Chờ gói dữ liệu còn thiếu',
      owing.filter(({ state }) => state === 'waiting-gap'),
      ({ detail }) => detail,
    ),
    ...list('Đã gửi, chưa duyệt', owing.filter(isUnreviewed), ({ detail }) => detail),
    ...list(
      'Được đề nghị phối hợp, không tính trong số phải gửi',
      rows.filter(({ state }) => state === 'requested'),
      () => '',
    ),
  ];
}

export function isNotSent({ state }: Pick<ClosingRow, 'state'>): boolean {
  return state === 'missing' || state === 'late';
}

export function isUnreviewed({ state }: Pick<ClosingRow, 'state'>): boolean {
  return state === 'to-review' || state === 'same-as-last' || state === 'contradicting';
}

function list(
  title: string,
  rows: readonly ClosingRow[],
  detailOf: (row: ClosingRow) => string,
): readonly ReportBlock[] {
  if (rows.length === 0) return [];
  const names = rows.map((row) => {
    const detail = detailOf(row);
    return detail === '' ? row.name : `${row.name} (${detail})`;
  });
  return [{ kind: 'bullet', text: `${title}: ${names.join('; ')}.` }];
}
