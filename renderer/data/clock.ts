import type { CalendarDate, Instant } from '#shared/ids.ts';
import { dateOfInstant } from '#shared/time/calendar-date.ts';

let offset = 0;

/** The machine's clock, or the practice book's; the only place of the renderer that reads it. */
export const now = (): Instant => Date.now() + offset;

/** Today in Việt Nam, whatever the machine's time zone. */
export const today = (): CalendarDate => dateOfInstant(now());

/** The practice book lives on its closing day in 2024: its clock starts there and runs on. */
export function startClockAt(moment: Instant): void {
  offset = moment - Date.now();
}

/** Back to the machine's clock. */
export function followMachineClock(): void {
  offset = 0;
}
