import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { yearOf } from '#shared/time/calendar-date.ts';
import { knowsHolidaysOf } from './holidays.ts';
import { periodSettingsOf, type Schedule } from './schedule.ts';

/**
 * What stands beside a day that was reckoned in working days over a year of which no holiday is known; null where every
 * year is known.
 */
export function holidayDoubt(from: CalendarDate, to: CalendarDate, schedule: Schedule): string | null {
  const { holidays } = periodSettingsOf(schedule);
  const unknown = [...new Set([yearOf(from), yearOf(to)])].filter((year) => !knowsHolidaysOf(year, holidays));
  if (unknown.length === 0) return null;
  return `Chưa có ngày nghỉ lễ năm ${unknown.join(', ')}, nên ngày làm việc mới chỉ trừ thứ bảy và chủ nhật.`;
}

/** The same of a period's sending day. What an ad-hoc request asks for was written down, not reckoned. */
export function sendingDoubt(
  { kind, to, sendBy }: Pick<ReportingPeriod, 'kind' | 'to' | 'sendBy'>,
  schedule: Schedule,
): string | null {
  return kind === 'ad-hoc' ? null : holidayDoubt(to, sendBy, schedule);
}
