import type { ClosingDay, ClosingRow } from '#shared/domain/closing-day/types.ts';
import { formatNumber } from '#shared/time/format-number.ts';
import { type KeyedBlock, keyed } from './report-blocks.ts';
import { agencies, figure, givenDay, join, type Said, said } from './said.ts';

/** The part of sending: who reported, who did not, whose report counts. */
export function sendingBlocks(closing: ClosingDay): readonly KeyedBlock[] {
  const { rows, period } = closing;
  const counted = new Set(closing.owing);
  const owing = rows.filter(({ agency }) => counted.has(agency));
  const count = (what: string, test: (row: ClosingRow) => boolean): Said =>
    agencies(
      owing.filter(test).map(({ agency }) => agency),
      what,
    );
  const isSent = (row: ClosingRow): boolean => !isNotSent(row);
  const isAccepted = ({ state }: ClosingRow): boolean => state === 'accepted';
  const sent = count('đã gửi báo cáo', isSent);
  return [
    keyed(
      'sending.counts',
      'paragraph',
      said`Có ${count('phải gửi báo cáo', () => true)} cơ quan phải gửi báo cáo, hạn gửi ${givenDay(period.sendBy, 'ngày gửi báo cáo của kỳ')}: ${sent} cơ quan đã gửi, ${count('chưa gửi báo cáo', isNotSent)} cơ quan chưa gửi. Trong ${sent} báo cáo đã gửi, ${count('báo cáo đã duyệt', isAccepted)} báo cáo đã được duyệt và đưa vào tổng hợp, ${count('báo cáo chưa đưa vào tổng hợp', (row) => isSent(row) && !isAccepted(row))} báo cáo chưa đưa vào tổng hợp.`,
    ),
    ...list('missing', 'Chưa gửi', owing.filter(isNotSent), detail),
    ...list(
      'late',
      'Gửi chậm',
      owing.filter((row) => row.lateDays > 0 && isSent(row)),
      ({ agency, lateDays }) =>
        said`${figure(formatNumber(lateDays), 'số ngày gửi chậm', { kind: 'late-report', agency, days: lateDays })} ngày`,
    ),
    ...list(
      'returned',
      'Đã trả lại, chờ sửa',
      owing.filter(({ state }) => state === 'returned'),
      detail,
    ),
    ...list(
      'gap',
      'Chờ gói dữ liệu còn thiếu',
      owing.filter(({ state }) => state === 'waiting-gap'),
      detail,
    ),
    ...list(
      'key',
      'Chờ nhận máy gửi báo cáo',
      owing.filter(({ state }) => state === 'waiting-key'),
      detail,
    ),
    ...list('unreviewed', 'Đã gửi, chưa duyệt', owing.filter(isUnreviewed), detail),
    ...list(
      'requested',
      'Được đề nghị phối hợp, không tính trong số phải gửi',
      rows.filter(({ standing }) => standing === 'requested'),
      (row) => (row.state === 'requested' ? join([]) : detail(row)),
    ),
    ...list(
      'parts',
      'Chỉ phối hợp, đã gửi phần của mình, không tính trong số phải gửi',
      rows.filter(({ standing }) => standing === 'part'),
      detail,
    ),
  ];
}

export function isNotSent({ state }: Pick<ClosingRow, 'state'>): boolean {
  return state === 'missing' || state === 'late';
}

export function isUnreviewed({ state }: Pick<ClosingRow, 'state'>): boolean {
  return state === 'to-review' || state === 'same-as-last' || state === 'contradicting';
}

function detail({ agency, detail: words }: ClosingRow): Said {
  return figure(words, 'tình hình gửi báo cáo', { kind: 'closing', agency });
}

function list(
  key: string,
  title: string,
  rows: readonly ClosingRow[],
  detailOf: (row: ClosingRow) => Said,
): readonly KeyedBlock[] {
  if (rows.length === 0) return [];
  const names = rows.map((row) => {
    const words = detailOf(row);
    return words.text === '' ? row.name : said`${row.name} (${words})`;
  });
  return [keyed(`sending.${key}`, 'bullet', said`${title}: ${join(names, '; ')}.`)];
}
