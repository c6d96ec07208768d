import type { Book } from '#shared/book/types.ts';
import { agencyId, type AgencyId } from '#shared/ids.ts';
import { taskRole } from './task-role.ts';

/** Agencies that coordinate on some task and lead none: they may give parts and owe no report of any period. */
export function partOnlyAgencies(book: Pick<Book, 'tasks'>): ReadonlySet<AgencyId> {
  const owing = new Set<AgencyId>();
  const coordinating = new Set<AgencyId>();
  for (const task of book.tasks) {
    for (const ref of [...task.leads, ...task.coordinating]) {
      if (ref.agencyId === null) continue;
      const agency = agencyId(ref.agencyId);
      const role = taskRole(task, agency);
      if (role !== null) (role === 'coordinating' ? coordinating : owing).add(agency);
    }
  }
  return new Set([...coordinating].filter((agency) => !owing.has(agency)));
}
