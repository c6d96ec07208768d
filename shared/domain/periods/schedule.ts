import type { PeriodKind } from '#shared/domain/period.ts';
import { addDays } from '#shared/time/calendar-date.ts';
import { type Holiday, publicHolidays } from './holidays.ts';
import type { PeriodSettings } from './period-settings.ts';

export type RegularKind = Exclude<PeriodKind, 'ad-hoc'>;

/** Kinds in the order officers name them. */
export const REGULAR_KINDS: readonly RegularKind[] = ['month', 'quarter', 'half-year', 'nine-months', 'year'];

/**
 * How a plan is reported on, as its focal point laid it down. Cut-offs and sending days differ between provinces and
 * kinds of report, so none of this is a constant.
 */
export interface Schedule {
  /** NĐ 09/2019/NĐ-CP: the 15th to the 14th; or whole calendar months (NĐ 60/2018/NĐ-CP). */
  readonly windows: PeriodSettings['windows'];
  /** Working days after the cut-off until the report is sent, 0–30. */
  readonly sendingWorkingDays: number;
  /**
   * Working days after the agencies' sending day until the focal point's own reports go up, 0–30. Null where neither
   * the plan nor anybody else set a day, as Kế hoạch 158/KH-UBND, phần III, does not.
   */
  readonly upwardWorkingDays: number | null;
  /** Periods agencies report on. */
  readonly kinds: readonly RegularKind[];
  /** The office's own days: they go before what the program knows of the same days. */
  readonly holidays: readonly Holiday[];
}

export const MOST_SENDING_DAYS = 30;

/** Plan 158, part III: "định kỳ hàng quý, 6 tháng"; two working days is usual. */
export const defaultSchedule: Schedule = {
  windows: 'administrative',
  sendingWorkingDays: 2,
  upwardWorkingDays: null,
  kinds: ['quarter', 'half-year'],
  holidays: [],
};

/** Whether two say the same; holidays in the same order. */
export function isSameSchedule(a: Schedule, b: Schedule): boolean {
  const text = ({ windows, sendingWorkingDays, upwardWorkingDays, kinds, holidays }: Schedule): string =>
    JSON.stringify([windows, sendingWorkingDays, upwardWorkingDays, kinds, holidays]);
  return text(a) === text(b);
}

/** What periods are reckoned with. */
export function periodSettingsOf({ windows, sendingWorkingDays, holidays }: Schedule): PeriodSettings {
  return { windows, sendingWorkingDays, holidays: holidaysWith(holidays) };
}

/**
 * Public holidays with the office's own before them: of the program's entries only the days remain that no own
 * entry speaks of.
 */
export function holidaysWith(
  own: readonly Holiday[],
  known: readonly Holiday[] = publicHolidays,
): readonly Holiday[] {
  return [...known.flatMap((each) => withoutDaysOf(each, own)), ...own].toSorted((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
  );
}

function withoutDaysOf(known: Holiday, own: readonly Holiday[]): readonly Holiday[] {
  return own.reduce<readonly Holiday[]>(
    (left, { from, to }) =>
      left.flatMap((part) => {
        if (part.to < from || to < part.from) return [part];
        return [
          ...(part.from < from ? [{ ...part, to: addDays(from, -1) }] : []),
          ...(to < part.to ? [{ ...part, from: addDays(to, 1) }] : []),
        ];
      }),
    [known],
  );
}
