import * as v from 'valibot';
import { agencyId, periodId } from '#shared/ids.ts';
import { isCalendarDate } from '#shared/time/calendar-date.ts';

const Day = v.pipe(v.string(), v.check(isCalendarDate));
const Moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Text = v.pipe(v.string(), v.maxLength(2000));

/** What an `extension/…` entity holds. One that was undone has empty fields and cannot be read: it is no more. */
export const ExtensionSchema = v.object({
  decision: v.optional(v.picklist(['granted', 'declined']), 'granted'),
  from: v.fallback(v.nullable(Day), null),
  until: Day,
  reason: v.optional(Text, ''),
  document: v.optional(Text, ''),
  on: Day,
  request: v.fallback(
    v.nullable(
      v.object({
        agency: v.pipe(v.string(), v.transform(agencyId)),
        period: v.pipe(v.string(), v.transform(periodId)),
      }),
    ),
    null,
  ),
  by: v.optional(Text, ''),
  at: v.optional(Moment, 0),
  withdrawn: v.optional(
    v.nullable(
      v.object({
        on: Day,
        reason: v.optional(Text, ''),
        by: v.optional(Text, ''),
        at: v.optional(Moment, 0),
      }),
    ),
    null,
  ),
});
