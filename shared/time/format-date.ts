import { Temporal } from 'temporal-polyfill';
import type { CalendarDate, Instant } from '#shared/ids.ts';
import { VIETNAM, dateOfInstant, dayOf, monthOf, yearOf } from './calendar-date.ts';

/**
 * A day as officers write it: `17/9/2024`, `05/9/2024`, `05/02/2024`.
 * Leading zero for days below 10 and months 1–2 (NĐ 30/2020/NĐ-CP, Phụ lục I, mục 4: place and date).
 */
export function formatDate(date: CalendarDate): string {
  return `${dayText(date)}/${monthText(date)}/${yearOf(date)}`;
}

/** The day without its year, `14/9`; for lists whose year is in the heading. */
export function formatDayMonth(date: CalendarDate): string {
  return `${dayText(date)}/${monthText(date)}`;
}

/** "ngày 05 tháng 02 năm 2024", as at the head of a document. */
export function longDate(date: CalendarDate): string {
  return `ngày ${dayText(date)} tháng ${monthText(date)} năm ${yearOf(date)}`;
}

/** `16:20`, Vietnam time. */
export function formatTime(instant: Instant): string {
  const time = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(VIETNAM);
  return `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
}

/** `16:20 17/9/2024`, Vietnam time. */
export function formatDateTime(instant: Instant): string {
  return `${formatTime(instant)} ${formatDate(dateOfInstant(instant))}`;
}

function dayText(date: CalendarDate): string {
  return String(dayOf(date)).padStart(2, '0');
}

function monthText(date: CalendarDate): string {
  const month = monthOf(date);
  return month <= 2 ? String(month).padStart(2, '0') : String(month);
}
