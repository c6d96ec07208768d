import type { Agency } from '#shared/domain/agency.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';
import { nameKey } from './tokens.ts';

/** The known agencies, found by id, or by name, short name or alias without regard to accents and case. */
export interface AgencyRegister {
  readonly agencies: readonly Agency[];
  byId(id: string): Agency | undefined;
  /**
   * @param on where several bodies bear the name (before and after a merger), the one valid on that day;
   *   without it, or if none was valid then, the first of the register.
   */
  find(name: string, on?: CalendarDate): Agency | undefined;
  validOn(on: CalendarDate): readonly Agency[];
}

export function agencyRegister(agencies: readonly Agency[]): AgencyRegister {
  const byId = new Map<AgencyId | string, Agency>();
  const byName = new Map<string, Agency[]>();
  for (const agency of agencies) {
    byId.set(agency.id, agency);
    for (const name of new Set(namesOf(agency).map(nameKey))) {
      byName.set(name, [...(byName.get(name) ?? []), agency]);
    }
  }
  return {
    agencies,
    byId: (id) => byId.get(id),
    find: (name, on) => chooseByDate(byName.get(nameKey(name)) ?? [], on),
    validOn: (on) => agencies.filter((agency) => isValidOn(agency, on)),
  };
}

export function namesOf(agency: Agency): readonly string[] {
  return [agency.name, agency.shortName, ...agency.aliases];
}

/** Dates are inclusive; null means unbounded. */
export function isValidOn(agency: Agency, on: CalendarDate): boolean {
  return (
    (agency.validFrom === null || agency.validFrom <= on) && (agency.validTo === null || on <= agency.validTo)
  );
}

export function chooseByDate(agencies: readonly Agency[], on?: CalendarDate): Agency | undefined {
  const valid = on === undefined ? undefined : agencies.find((agency) => isValidOn(agency, on));
  return valid ?? agencies[0];
}
