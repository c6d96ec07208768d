import type { CalendarDate, Instant } from '#shared/ids.ts';
import { dateOfInstant } from '#shared/time/calendar-date.ts';
import { parseDate } from '#shared/time/parse-date.ts';
import type { ParsedArguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

/** The only place of the command line that looks at the clock. */
export function now(): Instant {
  return Date.now();
}

export function today(): CalendarDate {
  return dateOfInstant(now());
}

/** A day given as an option, as `2024-05-16` or `16/5/2024`. */
export function dateOption(args: ParsedArguments, name: string): CalendarDate | undefined {
  const text = args.option(name);
  if (text === undefined) return undefined;
  const date = parseDate(text);
  if (date === null)
    throw new UsageError(`--${name} “${text}” không phải một ngày (ghi 2024-05-16 hoặc 16/5/2024).`);
  return date;
}
