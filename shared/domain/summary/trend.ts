import type { Book } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { type TrendCount, trendTasks } from './trend-tasks.ts';
import type { SummaryTask, TrendPoint } from './types.ts';

/** The tasks of a period as they stood on a day. */
export interface TasksAt {
  readonly asOf: CalendarDate;
  readonly tasks: readonly SummaryTask[];
}

/**
 * The series a period belongs to, up to and with it: earlier periods of its kind of which a report was accepted. A
 * period nobody reported on would only show deadlines running out. Ad hoc periods have no common rhythm and make none.
 */
export function trendOf(
  book: Book,
  period: ReportingPeriod,
  tasksAt: (period: ReportingPeriod) => TasksAt,
): readonly TrendPoint[] {
  const earlier =
    period.kind === 'ad-hoc'
      ? []
      : book.periods
          .filter(
            ({ id, kind, to }) =>
              kind === period.kind && to < period.to && book.acceptedReports(id).length > 0,
          )
          .toSorted((a, b) => (a.to < b.to ? -1 : 1));
  return [...earlier, period].map((each) => trendPoint(each, tasksAt(each)));
}

function trendPoint({ id, title }: ReportingPeriod, at: TasksAt): TrendPoint {
  const count = (what: TrendCount): number => trendTasks(at, what).length;
  return {
    period: id,
    title,
    asOf: at.asOf,
    assigned: count('assigned'),
    done: count('done'),
    overdue: count('overdue'),
    fallenDue: count('fallenDue'),
    doneOfFallenDue: count('doneOfFallenDue'),
  };
}
