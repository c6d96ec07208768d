import type { Book, BookTask } from '#shared/book/types.ts';
import type { AgencyId } from '#shared/ids.ts';

/** What an agency is to a task it reports on. */
export type ReportRole = 'lead' | 'co-lead' | 'requested';

/** A task an agency owes a report on. */
export interface OwnTask {
  readonly task: BookTask;
  readonly role: ReportRole;
}

/**
 * The tasks an agency reports on, in the order of the appendix: those it leads, leads together with others,
 * or is asked to carry out. Coordinating agencies do not report; a group row is only a heading.
 */
export function reportTasks(book: Pick<Book, 'tasks'>, agency: AgencyId): readonly OwnTask[] {
  return book.tasks.flatMap((task) => {
    if (task.isGroup) return [];
    const roles = task.leads.filter(({ agencyId }) => agencyId === agency).map(({ role }) => role);
    const role = (['lead', 'co-lead', 'requested'] as const).find((candidate) => roles.includes(candidate));
    return role === undefined ? [] : [{ task, role }];
  });
}

/** The agency that leads a task others lead with it, for "Chủ trì: Sở LĐ-TB&XH"; null when the cell names none. */
export function leadName(book: Pick<Book, 'agencies'>, task: BookTask): string | null {
  const lead = task.leads.find(({ role }) => role === 'lead');
  if (!lead) return null;
  return book.agencies.find(({ id }) => id === lead.agencyId)?.shortName ?? lead.name;
}
