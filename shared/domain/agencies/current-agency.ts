import type { Agency } from '#shared/domain/agency.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';

/**
 * The body that carries an agency's work on a day: the agency itself, or what it became by then. A change whose day or
 * basis nobody has verified is not followed: an officer decides.
 *
 * @returns undefined for an agency that is not in the list.
 */
export function currentAgency(
  agencies: readonly Agency[],
  id: AgencyId,
  on: CalendarDate,
): Agency | undefined {
  const seen = new Set<AgencyId>();
  let agency = agencies.find((candidate) => candidate.id === id);
  while (agency?.successor?.verified === true && on >= agency.successor.from && !seen.has(agency.id)) {
    seen.add(agency.id);
    const heir = agency.successor.id;
    const next = agencies.find((candidate) => candidate.id === heir);
    if (next === undefined) break;
    agency = next;
  }
  return agency;
}
