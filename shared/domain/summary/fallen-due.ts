import type { CalendarDate } from '#shared/ids.ts';
import type { SummaryTask } from './types.ts';

/** Due on or before the as-of date, whatever its status; a routine task has no day on which it falls due. */
export function hasFallenDue({ reading, deadlineKind }: SummaryTask, asOf: CalendarDate): boolean {
  return reading.due !== null && reading.due <= asOf && deadlineKind !== 'recurring';
}
