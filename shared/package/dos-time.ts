import type { Instant } from '#shared/ids.ts';
import type { DosTime } from './write-zip.ts';

/** Vietnam has been at UTC+7 without summer time since 1975. */
const VIETNAM_OFFSET = 7 * 60 * 60 * 1000;

/** A moment as ZIP writes it: Vietnam time, two-second steps, years 1980–2107. Other years become the nearest end. */
export function dosTime(instant: Instant): DosTime {
  const moment = new Date(instant + VIETNAM_OFFSET);
  const year = moment.getUTCFullYear();
  if (Number.isNaN(year) || year > 2107) return { date: (127 << 9) | (12 << 5) | 31, time: 0 };
  if (year < 1980) return { date: (1 << 5) | 1, time: 0 };
  return {
    date: ((year - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate(),
    time: (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1),
  };
}
