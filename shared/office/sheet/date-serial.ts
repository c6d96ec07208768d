import type { CalendarDate } from '#shared/ids.ts';

const DAY = 86_400_000;
/** 1970-01-01 as Excel counts days. */
const EPOCH = 25_569;

/** A day as Excel's serial number (1900 date system); right from 1900-03-01 on, after the day that never was. */
export function dateSerial(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY + EPOCH;
}

/** Serial numbers of 2000-01-01 and 2099-12-31: the days a plan can name. */
const FIRST = 36_526;
const LAST = 73_050;

/**
 * The day a bare number stands for where a day is expected: a date whose cell lost its format ("45540"). Null for any
 * other text.
 */
export function dateOfSerial(text: string): CalendarDate | null {
  const serial = /^\d{5}$/u.test(text) ? Number(text) : 0;
  if (serial < FIRST || serial > LAST) return null;
  return new Date((serial - EPOCH) * DAY).toISOString().slice(0, 10);
}
