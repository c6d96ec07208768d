import type { BookTask } from '#shared/book/types.ts';
import { placeOf } from '#shared/domain/agencies/heirs.ts';
import type { AgencyId } from '#shared/ids.ts';

/** What an agency that the plan names is to a task; in the order in which its tasks are listed. */
export const TASK_ROLES = ['lead', 'co-lead', 'requested', 'coordinating'] as const;
export type TaskRole = (typeof TASK_ROLES)[number];

/**
 * What the agency is to the task, or null when the plan does not name it: a collective ("các Sở, ban, ngành có liên
 * quan") names nobody, a group row is only a heading. Who leads and coordinates at once leads. Who took over from an
 * agency is what that one was.
 */
export function taskRole(
  task: Pick<BookTask, 'isGroup' | 'leads' | 'coordinating' | 'countedUnder'>,
  agency: AgencyId,
): TaskRole | null {
  if (task.isGroup) return null;
  const named = task.leads.filter((ref) => ref.agencyId === agency && !ref.collective);
  if (named.length > 0) {
    if (named.every(({ role }) => role === 'requested')) return 'requested';
    return named.some((ref) => placeOf(ref) === task.countedUnder) ? 'lead' : 'co-lead';
  }
  const coordinates = task.coordinating.some((ref) => ref.agencyId === agency && !ref.collective);
  return coordinates ? 'coordinating' : null;
}

/**
 * The agency only coordinates: what it reports is a part it gives, beside the leads' reports. A part is owed by nobody,
 * decides no status and no number.
 */
export function isPart(
  task: Pick<BookTask, 'isGroup' | 'leads' | 'coordinating' | 'countedUnder'>,
  agency: AgencyId,
): boolean {
  return taskRole(task, agency) === 'coordinating';
}
