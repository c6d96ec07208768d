import type { Book, BookTask } from './types.ts';
import type { AgencyId } from '#shared/ids.ts';

/** What an agency is to a task it reports on. */
export const REPORT_ROLES = ['lead', 'co-lead', 'requested'] as const;
export type ReportRole = (typeof REPORT_ROLES)[number];

/** A task an agency reports on. */
export interface OwnTask {
  readonly task: BookTask;
  readonly role: ReportRole;
}

/**
 * The tasks an agency reports on: those it leads, those it leads together with others, those it is only asked to
 * carry out; each in the order of the appendix. Coordinating agencies do not report; a group row is only a heading.
 */
export function reportTasks(book: Pick<Book, 'tasks'>, agency: AgencyId): readonly OwnTask[] {
  const own = book.tasks.flatMap((task): OwnTask[] => {
    const named = task.leads.filter((ref) => ref.agencyId === agency && !ref.collective);
    if (task.isGroup || named.length === 0) return [];
    if (named.every(({ role }) => role === 'requested')) return [{ task, role: 'requested' }];
    return [{ task, role: task.countedUnder === agency ? 'lead' : 'co-lead' }];
  });
  return REPORT_ROLES.flatMap((role) => own.filter((each) => each.role === role));
}

/** The agency under which a task is counted, for "Chủ trì: Sở LĐ-TB&XH"; null when the cell names none. */
export function leadName(book: Pick<Book, 'agencies'>, task: BookTask): string | null {
  return book.agencies.find(({ id }) => id === task.countedUnder)?.shortName ?? null;
}
