import type { ReportedState } from '#shared/domain/report.ts';
import { blankReport, type ReportFields } from '#shared/domain/reports/report-fields.ts';
import { addDays, daysBetween } from '#shared/time/calendar-date.ts';
import type { Random } from '../../random.ts';
import type { YearPeriod } from './year-periods.ts';

const RESULTS = [
  'Đã họp thống nhất nội dung.',
  'Đã lấy ý kiến các cơ quan liên quan.',
  'Đã trình cấp có thẩm quyền.',
  'Đã kiểm tra thực tế, lập biên bản.',
];
const DIFFICULTIES = ['', '', 'Kinh phí bố trí chậm.', 'Chờ hướng dẫn của Bộ.'];
const PROPOSALS = ['', '', 'Đề nghị UBND tỉnh sớm cho ý kiến.', 'Kiến nghị Bộ Tài chính bố trí vốn.'];

/**
 * What an agency says of one task in a period. What was done stays done in the same words; some reports say nothing of
 * the state, some that are done have no day and no document.
 *
 * @param before what it said last; undefined the first time.
 */
export function yearReport(
  period: YearPeriod,
  before: ReportFields | undefined,
  random: Random,
): ReportFields {
  if (before?.state === 'done') return { ...before, nextSteps: `Theo dõi, ${period.title}.` };
  const state = stateAfter(before?.state ?? null, random);
  const said = {
    ...blankReport(),
    state,
    progress: state === 'done' ? 100 : random.integer(0, 95),
    result: `${random.pick(RESULTS)} ${period.title}, việc ${random.integer(1, 999)}.`,
    difficulties: random.pick(DIFFICULTIES),
    proposals: random.pick(PROPOSALS),
  };
  switch (state) {
    case 'no-longer-fits':
      return { ...said, basis: 'Văn bản 88/UBND-TH ngày 02/7/2024' };
    case 'advised-waiting':
      return { ...said, basis: 'Chờ Bộ Xây dựng' };
    case 'done':
      return { ...said, ...completion(period, random) };
    default:
      return said;
  }
}

function stateAfter(before: ReportedState | null, random: Random): ReportedState | null {
  const chance = random.next();
  if (before === 'no-longer-fits' && chance < 0.9) return before;
  if (chance < 0.22) return 'done';
  if (chance < 0.3) return 'advised-waiting';
  if (chance < 0.34) return 'paused';
  if (chance < 0.37) return 'no-longer-fits';
  return chance < 0.42 ? null : 'in-progress';
}

/** A day with a document, a document alone, a day alone, or neither. */
function completion(
  { from, to }: YearPeriod,
  random: Random,
): Pick<ReportFields, 'completedOn' | 'products'> {
  const first = from < '2024-05-20' ? '2024-05-20' : from;
  const day = addDays(first, random.integer(0, daysBetween(first, to)));
  const chance = random.next();
  const document = { number: `${random.integer(10, 990)}/BC-UBND`, date: day, title: 'Báo cáo kết quả' };
  return {
    completedOn: chance < 0.4 || (chance >= 0.7 && chance < 0.85) ? day : null,
    products: chance < 0.7 ? [document] : [],
  };
}
