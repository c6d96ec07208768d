import type { CalendarDate } from '#shared/ids.ts';
import { addDays, dayOfWeek } from '#shared/time/calendar-date.ts';
import type { Holiday } from './holidays.ts';

/** Monday to Friday, except public holidays; a weekend day worked in exchange counts. */
export function isWorkingDay(date: CalendarDate, holidays: readonly Holiday[]): boolean {
  const special = holidays.filter(({ from, to }) => from <= date && date <= to);
  if (special.some(({ kind }) => kind === 'worked')) return true;
  return dayOfWeek(date) <= 5 && !special.some(({ kind }) => kind === 'off');
}

/** The n-th working day after the date, which itself does not count. With n = 0, the date. */
export function addWorkingDays(date: CalendarDate, days: number, holidays: readonly Holiday[]): CalendarDate {
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}
