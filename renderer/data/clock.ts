import type { CalendarDate, Instant } from '#shared/ids.ts';
import { dateOfInstant } from '#shared/time/calendar-date.ts';

/** The machine's clock; the only place of the renderer that reads it, so that tests can set it. */
export const now = (): Instant => Date.now();

/** Today in Việt Nam, whatever the machine's time zone. */
export const today = (): CalendarDate => dateOfInstant(now());
