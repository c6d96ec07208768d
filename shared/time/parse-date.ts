import type { CalendarDate } from '#shared/ids.ts';
import { dateOf } from './calendar-date.ts';

const DAY_FIRST = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/u;
const EIGHT_DIGITS = /^(\d{2})(\d{2})(\d{4})$/u;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/u;

/**
 * Reads a day an officer typed: `17/9/2024`, `17-9-2024`, `17.9.2024`, `17092024`, and `2024-09-17` from files.
 * Day before month, always. Null for anything else, a day that does not exist (31/02) included: never moved, never guessed.
 */
export function parseDate(text: string): CalendarDate | null {
  const trimmed = text.trim();
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (dayFirst) return dateOf(Number(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1]));
  const digits = EIGHT_DIGITS.exec(trimmed);
  if (digits) return dateOf(Number(digits[3]), Number(digits[2]), Number(digits[1]));
  const iso = ISO.exec(trimmed);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return null;
}
