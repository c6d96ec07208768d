import type { Book } from '#shared/book/types.ts';
import type { Agency } from '#shared/domain/agency.ts';

/** One agency of the plan and what became of it. */
export interface AgencyLine {
  readonly agency: Agency;
  /** Tasks it is written as lead or co-lead of. */
  readonly leads: number;
  readonly coordinates: number;
  /** What the register or the focal point says it became; null while it goes on. */
  readonly heir: Agency | null;
  /** The focal point has decided. */
  readonly taken: boolean;
  /** Agencies whose place it has. */
  readonly takesFrom: readonly Agency[];
}

/**
 * Agencies the plan names and those that carry on for them: first what waits for a decision, then what was decided, then
 * the others by how many tasks they lead.
 */
export function agencyLines({ tasks, agencies }: Pick<Book, 'tasks' | 'agencies'>): readonly AgencyLine[] {
  const count = (id: string, side: 'leads' | 'coordinating'): number =>
    tasks.filter((task) => !task.isGroup && task[side].some((ref) => ref.agencyId === id && !ref.collective))
      .length;
  const find = (id: string): Agency | null => agencies.find((agency) => agency.id === id) ?? null;
  const lines = agencies.map((agency): AgencyLine => ({
    agency,
    leads: count(agency.id, 'leads'),
    coordinates: count(agency.id, 'coordinating'),
    heir: agency.successor && find(agency.successor.id),
    taken: agency.successor?.takesOver === true,
    takesFrom: agencies.filter(
      ({ successor }) => successor?.takesOver === true && successor.id === agency.id,
    ),
  }));
  const rank = ({ heir, taken, takesFrom }: AgencyLine): number =>
    heir !== null && !taken ? 0 : taken ? 1 : takesFrom.length > 0 ? 2 : 3;
  return lines
    .filter(({ leads, coordinates, takesFrom }) => leads + coordinates + takesFrom.length > 0)
    .toSorted((a, b) => rank(a) - rank(b) || b.leads - a.leads || (a.agency.name < b.agency.name ? -1 : 1));
}

/** The name; with the short one instead where a new body has the name of an old one. */
export function agencyLabel({ name, shortName, id }: Agency, agencies: readonly Agency[]): string {
  return agencies.some((other) => other.id !== id && other.name === name) ? shortName : name;
}
