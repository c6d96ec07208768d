import { blankReport, type ReportFields } from '#shared/domain/reports/report-fields.ts';
import { addDays } from '#shared/time/calendar-date.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { Random } from './random.ts';

const RESULTS = [
  'Đã hoàn thành dự thảo, đang lấy ý kiến các cơ quan liên quan.',
  'Đã tổ chức họp thống nhất nội dung, phân công đơn vị thực hiện.',
  'Đã kiểm tra thực tế, lập biên bản và đề xuất hướng xử lý.',
  'Đã trình cấp có thẩm quyền xem xét, phê duyệt.',
];
const DIFFICULTIES = ['', '', 'Kinh phí bố trí chậm.', 'Chờ văn bản hướng dẫn của Bộ, ngành Trung ương.'];

/** A plausible report of one task: work goes on from period to period, and some of it is finished. */
export function simulatedReport(
  period: ReportingPeriod,
  place: { readonly index: number; readonly periods: number; readonly symbol: string },
  random: Random,
): ReportFields {
  const progress = Math.min(100, Math.round(((place.index + random.next()) / place.periods) * 110));
  const done = progress >= 100;
  const day = addDays(period.from, random.integer(5, 80));
  return {
    ...blankReport(),
    state: done ? 'done' : random.next() < 0.06 ? 'advised-waiting' : 'in-progress',
    progress,
    result: random.pick(RESULTS),
    products:
      done && random.next() < 0.8
        ? [
            {
              number: `${random.integer(10, 990)}/BC-${place.symbol}`,
              date: day,
              title: 'Báo cáo kết quả thực hiện',
            },
          ]
        : [],
    difficulties: random.pick(DIFFICULTIES),
    nextSteps: done ? '' : 'Tiếp tục thực hiện theo kế hoạch.',
    completedOn: done ? day : null,
    basis: '',
  };
}
