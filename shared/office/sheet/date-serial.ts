import type { CalendarDate } from '#shared/ids.ts';

const DAY = 86_400_000;
/** 1970-01-01 as Excel counts days. */
const EPOCH = 25_569;

/** A day as Excel's serial number (1900 date system); right from 1900-03-01 on, after the day that never was. */
export function dateSerial(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY + EPOCH;
}
