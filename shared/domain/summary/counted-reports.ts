import type { AgencyId, TaskPath } from '#shared/ids.ts';
import { placeOf } from '#shared/domain/agencies/heirs.ts';
import type { Book, BookTask } from '#shared/book/types.ts';
import { isPart } from '#shared/domain/parts/task-role.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { periodsUpTo } from './period-order.ts';
import type { Contradiction } from './types.ts';

/** For each task, each agency's latest report that counts; of an agency and its heir, under the agency as written. */
export type CountedReports = ReadonlyMap<TaskPath, ReadonlyMap<AgencyId, TaskReport>>;

/**
 * The reports that count at a period: the latest accepted one of each agency and task at or before it, at its frozen
 * values (a task done in Quý II stays done in Quý III). A report that states nothing does not hide an earlier one. Parts of
 * agencies that only coordinate do not count: the leads' reports speak for a task. An heir's report takes the place of
 * the reports of those it took over from, which stand until then.
 *
 * @param includeSubmitted also what was sent and neither accepted nor returned yet.
 */
export function countedReports(
  book: Book,
  period: ReportingPeriod,
  includeSubmitted: boolean,
): CountedReports {
  const counted = new Map<TaskPath, Map<AgencyId, TaskReport>>();
  const tasks = new Map(book.tasks.map((task) => [task.path, task]));
  for (const each of periodsUpTo(book.periods, period)) {
    const reports = [
      ...book.acceptedReports(each.id),
      ...(includeSubmitted ? pendingReports(book, each) : []),
    ];
    for (const report of reports) {
      const task = tasks.get(report.task);
      if (report.state === null || (task && isPart(task, report.agency))) continue;
      const ofTask = counted.get(report.task) ?? new Map<AgencyId, TaskReport>();
      const [place = report.agency, ...others] = placesOf(task, report.agency);
      for (const other of others) ofTask.delete(other);
      counted.set(report.task, ofTask.set(place, report));
    }
  }
  return counted;
}

/**
 * The report that decides a task's status: its lead's. Where no lead is written in the plan, the one report there is;
 * of several, the first by agency id, and the contradiction is shown.
 */
export function decidingReport(task: BookTask, counted: CountedReports): TaskReport | undefined {
  const reports = counted.get(task.path);
  if (!reports) return undefined;
  if (task.countedUnder !== null) return reports.get(task.countedUnder);
  return [...reports.values()].toSorted((a, b) => (a.agency < b.agency ? -1 : 1))[0];
}

/** Tasks on which the leads' reports name different states. */
export function findContradictions(tasks: readonly BookTask[], counted: CountedReports): Contradiction[] {
  return tasks.flatMap((task) => {
    const reports = [...(counted.get(task.path)?.values() ?? [])];
    return new Set(reports.map(({ state }) => state)).size > 1 ? [{ task: task.path, reports }] : [];
  });
}

/** In whose place an agency reports on a task; several where bodies that led it together became one. */
function placesOf(task: BookTask | undefined, agency: AgencyId): readonly AgencyId[] {
  const own = task?.leads.filter((ref) => ref.agencyId === agency) ?? [];
  return [...new Set(own.flatMap((ref) => placeOf(ref) ?? []))];
}

function pendingReports(book: Book, period: ReportingPeriod): TaskReport[] {
  const pending = book.agencies.filter(({ id }) => {
    const stage = book.stage(id, period.id);
    return stage === 'submitted' || stage === 'corrected';
  });
  return pending.flatMap(({ id }) =>
    book.tasks.flatMap((task) => book.submittedReport(id, task.path, period.id) ?? []),
  );
}
