import type { TaskStatus } from '#shared/domain/task-status.ts';
import type { CalendarDate, TaskPath } from '#shared/ids.ts';

/** A task with its day on the timeline. */
export interface DatedTask {
  readonly path: TaskPath;
  readonly due: CalendarDate;
  readonly status: TaskStatus;
}

/** One column of the timeline: a month, or a run of months in which nothing falls due. */
export type TimelineColumn =
  | {
      readonly kind: 'month';
      /** `2024-09`. */
      readonly month: string;
      /** By due date, then in the order of the appendix. */
      readonly tasks: readonly DatedTask[];
      /** The as-of date lies in it. */
      readonly now: boolean;
    }
  | { readonly kind: 'gap'; readonly from: string; readonly to: string; readonly months: number };

/** Empty months that are still shown one by one. */
const SHORT_GAP = 2;

/**
 * The deadlines by month, from the first to the last due date, the month of the as-of date always included.
 * Longer runs of empty months are folded into one column, so that a deadline years away does not stretch the rest.
 */
export function deadlineMonths(tasks: readonly DatedTask[], asOf: CalendarDate): readonly TimelineColumn[] {
  const byMonth = new Map<number, DatedTask[]>([[monthIndex(asOf), []]]);
  for (const task of tasks) {
    const month = monthIndex(task.due);
    byMonth.set(month, [...(byMonth.get(month) ?? []), task]);
  }
  const filled = [...byMonth.keys()].toSorted((a, b) => a - b);
  const now = monthIndex(asOf);
  return filled.flatMap((month, index): TimelineColumn[] => {
    const before = filled[index - 1];
    const own: TimelineColumn = {
      kind: 'month',
      month: monthName(month),
      tasks: (byMonth.get(month) ?? []).toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
      now: month === now,
    };
    return before === undefined ? [own] : [...emptyMonths(before + 1, month - 1), own];
  });
}

function emptyMonths(first: number, last: number): TimelineColumn[] {
  const months = last - first + 1;
  if (months <= 0) return [];
  if (months > SHORT_GAP) return [{ kind: 'gap', from: monthName(first), to: monthName(last), months }];
  return Array.from({ length: months }, (_, i): TimelineColumn => ({
    kind: 'month',
    month: monthName(first + i),
    tasks: [],
    now: false,
  }));
}

/** Months counted from year 0, so that runs can be measured. */
const monthIndex = (date: CalendarDate): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

const monthName = (index: number): string =>
  `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
