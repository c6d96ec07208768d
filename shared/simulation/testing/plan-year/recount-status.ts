import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import type { CalendarDate } from '#shared/ids.ts';
import type { TaskFact } from './plan-facts.ts';

/** The parts of "được giao", as a person would count them with paper and pencil. */
export type Heap =
  'doneOnTime' | 'doneLate' | 'doneUndated' | 'inTime' | 'overdue' | 'advisedWaiting' | 'routine' | 'other';

/**
 * Which heap a task lies on, by the rules of docs/formats/status.md and nothing of the program that counts.
 *
 * @param due with whatever was confirmed or extended by then
 */
export function heapOf(
  { kind }: TaskFact,
  due: CalendarDate | null,
  said: ReportFields | undefined,
  asOf: CalendarDate,
): Heap {
  if (said?.state === 'advised-waiting') return 'advisedWaiting';
  if (said?.state === 'paused' || said?.state === 'no-longer-fits') return 'other';
  const finished = said === undefined ? null : finishedOn(said);
  if (said?.state === 'done' && (finished === null || finished <= asOf)) {
    if (due === null) return 'doneUndated';
    if (finished === null) return asOf <= due ? 'doneOnTime' : 'doneUndated';
    return finished <= due ? 'doneOnTime' : 'doneLate';
  }
  if (kind === 'recurring') return 'routine';
  if (due === null) return 'other';
  return asOf > due ? 'overdue' : 'inTime';
}

/** The day given, else the last day of a document. */
export function finishedOn({ completedOn, products }: ReportFields): CalendarDate | null {
  if (completedOn !== null) return completedOn;
  let last: CalendarDate | null = null;
  for (const { date } of products) if (date !== null && (last === null || date > last)) last = date;
  return last;
}
