import type { CalendarDate, Instant } from '#shared/ids.ts';

/** Noon of a day in Vietnam: the moment that stands for the day where only days count. */
export function noonOf(day: CalendarDate): Instant {
  return Date.parse(`${day}T12:00:00+07:00`);
}
