import { Temporal } from 'temporal-polyfill';
import type { CalendarDate, Instant } from '#shared/ids.ts';

/** The zone of all agencies; a moment becomes a calendar day here and nowhere else. */
export const VIETNAM = 'Asia/Ho_Chi_Minh';

/** True for a real day written `YYYY-MM-DD`, years 1900–2199 (what a plan can speak of). */
export function isCalendarDate(text: string): boolean {
  return dateOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))) === text;
}

/** The day with these numbers, or null when there is none (31/02) or the year is outside 1900–2199. */
export function dateOf(year: number, month: number, day: number): CalendarDate | null {
  if (![year, month, day].every(Number.isInteger) || year < 1900 || year > 2199) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));
export const monthOf = (date: CalendarDate): number => Number(date.slice(5, 7));
export const dayOf = (date: CalendarDate): number => Number(date.slice(8, 10));

/** Negative counts go back. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Keeps the day where the month has it, else takes the month's last day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** `to` − `from` in days; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

export function startOfMonth(year: number, month: number): CalendarDate {
  return Temporal.PlainDate.from({ year, month, day: 1 }).toString();
}

export function endOfMonth(year: number, month: number): CalendarDate {
  return Temporal.PlainDate.from({ year, month, day: daysInMonth(year, month) }).toString();
}

/** Quarters 1–4. */
export function startOfQuarter(year: number, quarter: number): CalendarDate {
  return startOfMonth(year, quarter * 3 - 2);
}

export function endOfQuarter(year: number, quarter: number): CalendarDate {
  return endOfMonth(year, quarter * 3);
}

/** 1 = Monday … 7 = Sunday. */
export function dayOfWeek(date: CalendarDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** < 0 when `a` is earlier. `YYYY-MM-DD` sorts as text, so this needs no arithmetic. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earlier of the two days. */
export const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b);
/** The later of the two days. */
export const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);

/** The calendar day of a moment, in Vietnam unless another zone is named. */
export function dateOfInstant(instant: Instant, zone: string = VIETNAM): CalendarDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}
