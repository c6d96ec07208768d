import type { CalendarDate } from '#shared/ids.ts';

/** `17-09-2024`: a day as officers write it, in characters a file name may have. */
export function dateInName(date: CalendarDate): string {
  return date.split('-').toReversed().join('-');
}
