import type { TaskReport } from '#shared/domain/report.ts';
import type { StatusReading } from '#shared/domain/task-status.ts';
import { taskStatus } from '#shared/domain/status/task-status.ts';
import type { AgencyId, CalendarDate, TaskPath } from '#shared/ids.ts';
import type { Book, BookTask } from './types.ts';

/** A task as it stands on a day, with the report that decided. */
export interface TaskReading {
  readonly reading: StatusReading;
  /** Undefined while no report counts. */
  readonly report: TaskReport | undefined;
}

/**
 * How every task stands on the as-of date, on this machine: what the focal point accepted, at its frozen values,
 * and for this machine's own agency its latest own report, drafts included. Of several leads the first one named
 * decides, then the co-leads in order. A later period goes before an earlier one; periods that begin after the
 * as-of date do not count. Group rows have no status.
 */
export function taskReadings(
  book: Book,
  asOf: CalendarDate,
  own: AgencyId,
): ReadonlyMap<TaskPath, TaskReading> {
  const reports = latestReports(book, asOf, own);
  return new Map(
    book.tasks
      .filter((task) => !task.isGroup)
      .map((task) => [task.path, readTask(task, decidingReport(task, reports), asOf)]),
  );
}

function readTask(task: BookTask, report: TaskReport | undefined, asOf: CalendarDate): TaskReading {
  const { deadline } = task.row.reading;
  const reading = taskStatus(
    { deadline, due: task.due, dueNeedsConfirmation: task.needsConfirmation, report },
    asOf,
  );
  return { reading, report };
}

const keyOf = (agency: string, task: string): string => `${agency}/${task}`;

/** Agency and task → its latest report that says something. */
function latestReports(book: Book, asOf: CalendarDate, own: AgencyId): ReadonlyMap<string, TaskReport> {
  const latest = new Map<string, TaskReport>();
  const begun = book.periods
    .filter(({ from }) => from <= asOf)
    .toSorted((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  for (const { id } of begun) {
    for (const report of book.acceptedReports(id)) {
      if (report.state !== null) latest.set(keyOf(report.agency, report.task), report);
    }
    for (const task of book.tasks) {
      if (!task.leads.some(({ agencyId }) => agencyId === own)) continue;
      const report = book.report(own, task.path, id);
      if (report && report.state !== null) latest.set(keyOf(own, task.path), report);
    }
  }
  return latest;
}

function decidingReport(task: BookTask, reports: ReadonlyMap<string, TaskReport>): TaskReport | undefined {
  for (const { agencyId } of task.leads) {
    const report = agencyId === null ? undefined : reports.get(keyOf(agencyId, task.path));
    if (report) return report;
  }
  return undefined;
}
