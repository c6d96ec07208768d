import type { Book } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { isDone } from '#shared/domain/status/task-status.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { hasFallenDue } from './fallen-due.ts';
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

function trendPoint({ id, title }: ReportingPeriod, { asOf, tasks }: TasksAt): TrendPoint {
  const isDoneTask = ({ reading }: SummaryTask): boolean => isDone(reading.status);
  const fallenDue = tasks.filter((task) => hasFallenDue(task, asOf));
  return {
    period: id,
    title,
    asOf,
    assigned: tasks.length,
    done: tasks.filter(isDoneTask).length,
    overdue: tasks.filter(({ reading }) => reading.status === 'overdue').length,
    fallenDue: fallenDue.length,
    doneOfFallenDue: fallenDue.filter(isDoneTask).length,
  };
}
