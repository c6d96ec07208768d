import { today } from '#renderer/data/clock.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { daysBetween } from '#shared/time/calendar-date.ts';
import type { TFunction } from 'i18next';

/** "còn 3 ngày", "hôm nay là ngày cuối", "đã qua 2 ngày": from today to the sending day. */
export function daysLeftText(sendBy: CalendarDate, t: TFunction<'closing-day'>): string {
  const left = daysBetween(today(), sendBy);
  if (left === 0) return t('dueToday');
  return left > 0 ? t('left', { count: left }) : t('over', { count: -left });
}
