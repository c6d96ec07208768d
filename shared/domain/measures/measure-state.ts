import type { Measure } from '#shared/domain/measure.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { daysBetween } from '#shared/time/calendar-date.ts';

/** Where a measure stands on a day; exclusive, like the status of a task (a due day is not yet late). */
export type MeasureState =
  | { readonly kind: 'done' }
  | { readonly kind: 'overdue'; readonly days: number; readonly progress: number }
  | { readonly kind: 'not-started' }
  | { readonly kind: 'running'; readonly progress: number };

export function measureState(
  { progress, due }: Pick<Measure, 'progress' | 'due'>,
  asOf: CalendarDate,
): MeasureState {
  if (progress === 100) return { kind: 'done' };
  if (due !== null && due < asOf) {
    return { kind: 'overdue', days: daysBetween(due, asOf), progress: progress ?? 0 };
  }
  return progress === null || progress === 0 ? { kind: 'not-started' } : { kind: 'running', progress };
}
