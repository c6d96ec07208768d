import { placeOf } from '#shared/domain/agencies/heirs.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { Book, BookTask } from './types.ts';
import { TASK_ROLES, taskRole, type TaskRole } from '#shared/domain/parts/task-role.ts';
import type { AgencyId } from '#shared/ids.ts';

/** A task an agency reports on. */
export interface OwnTask {
  readonly task: BookTask;
  readonly role: TaskRole;
}

/** Tasks a period's report is about; a request may name some. */
type About = Pick<ReportingPeriod, 'askedAbout'>;

/**
 * The tasks an agency reports on: those it leads, those it leads together with others, those it is only asked to
 * carry out; each in the order of the appendix. Who only coordinates owes no report (`partTasks`). Whether a period's
 * report is owed at all: `owedTasks`.
 *
 * @param period only those it is about; all of them without one.
 */
export function reportTasks(
  book: Pick<Book, 'tasks'>,
  agency: AgencyId,
  period: About = {},
): readonly OwnTask[] {
  const own = ownTasks(book, agency, period);
  const owed = TASK_ROLES.filter((role) => role !== 'coordinating');
  return owed.flatMap((role) => own.filter((each) => each.role === role));
}

/** The tasks on which an agency coordinates: it may give its part, and owes none. In the order of the appendix. */
export function partTasks(
  book: Pick<Book, 'tasks'>,
  agency: AgencyId,
  period: About = {},
): readonly OwnTask[] {
  return ownTasks(book, agency, period).filter(({ role }) => role === 'coordinating');
}

function ownTasks(
  { tasks }: Pick<Book, 'tasks'>,
  agency: AgencyId,
  { askedAbout }: About,
): readonly OwnTask[] {
  const about = askedAbout && new Set(askedAbout);
  return tasks.flatMap((task) => (about?.has(task.path) === false ? [] : ownTask(task, agency)));
}

function ownTask(task: BookTask, agency: AgencyId): readonly OwnTask[] {
  const role = taskRole(task, agency);
  return role === null ? [] : [{ task, role }];
}

/** The agency that leads a task by now, for "Chủ trì: Sở LĐ-TB&XH"; null when the cell names none. */
export function leadName(book: Pick<Book, 'agencies'>, { leads, countedUnder }: BookTask): string | null {
  const last = leads.findLast((ref) => placeOf(ref) === countedUnder)?.agencyId ?? countedUnder;
  return book.agencies.find(({ id }) => id === last)?.shortName ?? null;
}
