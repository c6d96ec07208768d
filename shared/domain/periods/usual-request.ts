import type { Book } from '#shared/book/types.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { addDays } from '#shared/time/calendar-date.ts';
import type { AdHocRequest } from './ad-hoc-request.ts';
import { periodSettingsOf } from './schedule.ts';
import { addWorkingDays } from './working-days.ts';

/** Working days a request usually leaves; the officer may choose another day. */
const USUAL_DAYS = 3;

/** A request to begin with: data from the last regular cut-off to today, sent three working days later, no title yet. */
export function usualRequest(
  { periods, plan, schedule }: Pick<Book, 'periods' | 'plan' | 'schedule'>,
  on: CalendarDate,
): AdHocRequest {
  const closed = periods.filter(({ kind, to }) => kind !== 'ad-hoc' && to < on).map(({ to }) => to);
  const last = closed.toSorted().at(-1);
  return {
    title: '',
    from: last === undefined ? plan.date : addDays(last, 1),
    to: on,
    sendBy: addWorkingDays(on, USUAL_DAYS, periodSettingsOf(schedule).holidays),
  };
}
