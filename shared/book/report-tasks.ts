import { placeOf } from '#shared/domain/agencies/heirs.ts';
import type { Book, BookTask } from './types.ts';
import { TASK_ROLES, taskRole, type TaskRole } from '#shared/domain/parts/task-role.ts';
import type { AgencyId } from '#shared/ids.ts';

/** A task an agency reports on. */
export interface OwnTask {
  readonly task: BookTask;
  readonly role: TaskRole;
}

/**
 * The tasks an agency must report on: those it leads, those it leads together with others, those it is only asked to
 * carry out; each in the order of the appendix. Who only coordinates owes no report (`partTasks`).
 */
export function reportTasks(book: Pick<Book, 'tasks'>, agency: AgencyId): readonly OwnTask[] {
  const own = book.tasks.flatMap((task) => ownTask(task, agency));
  const owed = TASK_ROLES.filter((role) => role !== 'coordinating');
  return owed.flatMap((role) => own.filter((each) => each.role === role));
}

/** The tasks on which an agency coordinates: it may give its part, and owes none. In the order of the appendix. */
export function partTasks(book: Pick<Book, 'tasks'>, agency: AgencyId): readonly OwnTask[] {
  return book.tasks.flatMap((task) => ownTask(task, agency)).filter(({ role }) => role === 'coordinating');
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
