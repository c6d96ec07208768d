import { taskRole } from '#shared/domain/parts/task-role.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import type { StatusReading, TaskStatus } from '#shared/domain/task-status.ts';
import { statusOf } from '#shared/domain/status/status-of.ts';
import {
  type CountedReports,
  countedReports,
  decidingReport,
} from '#shared/domain/summary/counted-reports.ts';
import { periodsUpTo } from '#shared/domain/summary/period-order.ts';
import type { AgencyId, CalendarDate, TaskPath } from '#shared/ids.ts';
import { compareDates } from '#shared/time/calendar-date.ts';
import type { Book, BookTask } from './types.ts';

/** A task as it stands on a day, with the report that decided. */
export interface TaskReading {
  readonly reading: StatusReading;
  /** Undefined while no report counts. */
  readonly report: TaskReport | undefined;
  /**
   * Another agency's dated task of which no word reached this machine: whether it is done or late is known elsewhere,
   * so nothing may be claimed. Never on the focal point's machine, where silence is the agency's.
   */
  readonly elsewhere: boolean;
}

const RESTS_ON_REPORT: ReadonlySet<TaskStatus> = new Set(['in-time', 'due-soon', 'overdue']);

/**
 * How every task stands on the as-of date, as this machine sees it. Counted as in a summary: what was accepted, at its
 * frozen values, the latest period that has begun first, under the task's lead. An agency's own machine goes one
 * step further: its own latest word counts, drafts included, where it is the lead or where nothing else counts.
 * The focal point's does not, so that table and summary show the same numbers. Group rows have no status.
 */
export function taskReadings(
  book: Book,
  asOf: CalendarDate,
  own: AgencyId,
): ReadonlyMap<TaskPath, TaskReading> {
  const latest = latestBegun(book.periods, asOf);
  const counted: CountedReports = latest ? countedReports(book, latest, false) : new Map();
  const periods = latest ? periodsUpTo(book.periods, latest).toReversed() : [];
  return new Map(
    book.tasks
      .filter((task) => !task.isGroup)
      .map((task) => {
        const accepted = decidingReport(task, counted);
        const ownWord = own === book.plan.focalPoint ? undefined : ownReport(book, task, own, periods);
        const decides = taskRole(task, own) === 'lead' || accepted === undefined;
        const report = decides ? (ownWord ?? accepted) : accepted;
        const reading = statusOf(task, report, asOf);
        const elsewhere =
          own !== book.plan.focalPoint &&
          report === undefined &&
          !task.leads.some(({ agencyId }) => agencyId === own) &&
          RESTS_ON_REPORT.has(reading.status);
        return [task.path, { reading, report, elsewhere }];
      }),
  );
}

/** The period with the latest cut-off among those whose data window has begun. */
function latestBegun(periods: readonly ReportingPeriod[], asOf: CalendarDate): ReportingPeriod | undefined {
  return periods
    .filter(({ from }) => from <= asOf)
    .toSorted((a, b) => compareDates(a.to, b.to) || compareDates(a.from, b.from))
    .at(-1);
}

/** The own agency's latest report that says something about the task, the latest period first. */
function ownReport(
  book: Book,
  task: BookTask,
  own: AgencyId,
  periods: readonly ReportingPeriod[],
): TaskReport | undefined {
  if (!task.leads.some(({ agencyId }) => agencyId === own)) return undefined;
  return periods
    .map(({ id }) => book.report(own, task.path, id))
    .find((report) => report !== undefined && report.state !== null);
}
