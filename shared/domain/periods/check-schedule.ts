import type { CalendarDate } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { daysBetween, isCalendarDate } from '#shared/time/calendar-date.ts';
import { formatDate } from '#shared/time/format-date.ts';
import type { Holiday } from './holidays.ts';
import { LONGEST_HOLIDAY, LONGEST_HOLIDAY_NAME, MOST_HOLIDAYS } from './schedule-schema.ts';
import { MOST_SENDING_DAYS, type Schedule } from './schedule.ts';

const UNCHANGED = 'Sổ không thay đổi gì.';

/**
 * Whether a schedule can be laid down.
 *
 * @throws Problem `schedule-without-kind`, `schedule-days`, `holiday-date`, `holiday-order`, `holiday-too-long`,
 *   `holiday-name`, `too-many-holidays`; `where` is the entry as an officer sees it.
 */
export function checkSchedule({
  kinds,
  sendingWorkingDays,
  upwardWorkingDays,
  holidays,
}: Pick<Schedule, 'kinds' | 'sendingWorkingDays' | 'upwardWorkingDays' | 'holidays'>): void {
  if (kinds.length === 0) {
    throw new Problem('schedule-without-kind', 'Lịch báo cáo chưa có kỳ nào.', {
      where: 'Các kỳ báo cáo',
      advice: `Đồng chí chọn ít nhất một loại kỳ. ${UNCHANGED}`,
    });
  }
  checkDays('Số ngày làm việc để gửi sau ngày chốt', sendingWorkingDays);
  if (upwardWorkingDays !== null) checkDays('Số ngày làm việc để báo cáo cấp trên', upwardWorkingDays);
  if (holidays.length > MOST_HOLIDAYS) {
    throw new Problem('too-many-holidays', `Danh sách ngày nghỉ có hơn ${MOST_HOLIDAYS} mục.`, {
      where: 'Ngày nghỉ',
      advice: `Đồng chí bỏ bớt các năm đã qua. ${UNCHANGED}`,
    });
  }
  for (const holiday of holidays) checkHoliday(holiday);
}

function checkDays(where: string, days: number): void {
  if (Number.isInteger(days) && days >= 0 && days <= MOST_SENDING_DAYS) return;
  throw new Problem('schedule-days', `${where} phải là số nguyên từ 0 đến ${MOST_SENDING_DAYS}.`, {
    where,
    advice: `Đồng chí ghi lại số ngày. ${UNCHANGED}`,
  });
}

function checkHoliday({ from, to, name }: Holiday): void {
  const bad = [from, to].find((day) => !isCalendarDate(day));
  if (bad !== undefined) {
    throw new Problem('holiday-date', `“${bad}” không phải một ngày có thật.`, {
      where: name || 'Ngày nghỉ',
      advice: `Đồng chí ghi ngày như 02/9/2026. ${UNCHANGED}`,
    });
  }
  const where = spanOf(from, to);
  if (from > to) {
    throw new Problem('holiday-order', `Ngày cuối ${formatDate(to)} trước ngày đầu ${formatDate(from)}.`, {
      where,
      advice: `Đồng chí ghi lại hai ngày. ${UNCHANGED}`,
    });
  }
  if (daysBetween(from, to) >= LONGEST_HOLIDAY) {
    throw new Problem('holiday-too-long', `Một đợt nghỉ dài quá ${LONGEST_HOLIDAY} ngày.`, {
      where,
      advice: `Đồng chí kiểm tra lại năm đã ghi. ${UNCHANGED}`,
    });
  }
  if (name.length > LONGEST_HOLIDAY_NAME) {
    throw new Problem('holiday-name', `Tên ngày nghỉ dài quá ${LONGEST_HOLIDAY_NAME} ký tự.`, {
      where,
      advice: `Đồng chí rút gọn tên. ${UNCHANGED}`,
    });
  }
}

function spanOf(from: CalendarDate, to: CalendarDate): string {
  return from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`;
}
