import { isCalendarDate } from '#shared/time/calendar-date.ts';
import * as v from 'valibot';
import { defaultSchedule, MOST_SENDING_DAYS, REGULAR_KINDS, type Schedule } from './schedule.ts';

const Day = v.pipe(v.string(), v.check(isCalendarDate));
const WorkingDays = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_SENDING_DAYS));

/** Longest stretch of days an entry may speak of; a slip of the year would otherwise make everything late. */
export const LONGEST_HOLIDAY = 31;
export const MOST_HOLIDAYS = 500;
/** UTF-16 code units. */
export const LONGEST_HOLIDAY_NAME = 200;

const HolidaySchema = v.pipe(
  v.object({
    from: Day,
    to: Day,
    name: v.pipe(v.string(), v.maxLength(LONGEST_HOLIDAY_NAME)),
    kind: v.picklist(['off', 'worked']),
    verified: v.boolean(),
  }),
  v.check(({ from, to }) => from <= to),
);

/** One schema per field of `schedule`: what a newer version wrote differently leaves the other fields readable. */
const fields: { readonly [Field in keyof Schedule]: v.GenericSchema<unknown, Schedule[Field]> } = {
  windows: v.picklist(['administrative', 'calendar']),
  sendingWorkingDays: WorkingDays,
  upwardWorkingDays: v.nullable(WorkingDays),
  kinds: v.pipe(v.array(v.picklist(REGULAR_KINDS)), v.minLength(1)),
  holidays: v.pipe(v.array(HolidaySchema), v.maxLength(MOST_HOLIDAYS)),
};

/** The schedule of stored fields; a field that is missing or cannot be understood is the default's. */
export function readScheduleFields(stored: Readonly<Record<string, unknown>> | undefined): Schedule {
  const read = <Field extends keyof Schedule>(field: Field): Schedule[Field] => {
    const schema: v.GenericSchema<unknown, Schedule[Field]> = fields[field];
    const parsed = v.safeParse(schema, stored?.[field]);
    return parsed.success ? parsed.output : defaultSchedule[field];
  };
  return {
    windows: read('windows'),
    sendingWorkingDays: read('sendingWorkingDays'),
    upwardWorkingDays: read('upwardWorkingDays'),
    kinds: read('kinds'),
    holidays: read('holidays'),
  };
}
