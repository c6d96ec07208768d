import type { Agency } from '#shared/domain/agency.ts';
import type { AgencyRef } from '#shared/domain/appendix.ts';
import { agencyId, type AgencyId, type CalendarDate } from '#shared/ids.ts';

/** An agency of a task, also one that took the place of the one written there. */
export interface PlaceRef extends AgencyRef {
  /** Of an heir: the agency as written, whose place it has. */
  readonly follows?: AgencyId;
  /** Of an heir: its first day. */
  readonly from?: CalendarDate;
  /** The first day on which an heir has the place; absent while nobody has. */
  readonly until?: CalendarDate;
}

/**
 * The agencies of a cell, each followed by those that took over from it by the focal point's decision. What is written
 * stays first: it says whose place it is, and reports of the old body stay under its own name.
 */
export function withHeirs(refs: readonly AgencyRef[], agencies: readonly Agency[]): readonly PlaceRef[] {
  return refs.flatMap((ref) => {
    const written = agencies.find(({ id }) => id === ref.agencyId);
    if (ref.collective || !takesOver(written)) return [ref];
    const places: PlaceRef[] = [{ ...ref, until: written.successor.from }];
    const seen = new Set<AgencyId>([written.id]);
    let before: Agency | undefined = written;
    while (takesOver(before)) {
      const { id, from }: NonNullable<Agency['successor']> = before.successor;
      const heir: Agency | undefined = agencies.find((agency) => agency.id === id);
      if (heir === undefined || seen.has(heir.id)) break;
      seen.add(heir.id);
      const next = takesOver(heir) && !seen.has(heir.successor.id) ? { until: heir.successor.from } : {};
      places.push({ ...ref, name: heir.name, agencyId: heir.id, follows: written.id, from, ...next });
      before = heir;
    }
    return places;
  });
}

function takesOver(
  agency: Agency | undefined,
): agency is Agency & { readonly successor: NonNullable<Agency['successor']> } {
  return agency?.successor?.takesOver === true;
}

/** The agency as written whose place this one has in the cell. */
export function placeOf({ agencyId: id, follows }: PlaceRef): AgencyId | null {
  return follows ?? (id === null ? null : agencyId(id));
}

export function holdsOn({ from, until }: PlaceRef, on: CalendarDate): boolean {
  return (from === undefined || from <= on) && (until === undefined || on < until);
}

/** Who has a place on a day: the agency as written, or the one that took over from it by then. */
export function holderOn(refs: readonly PlaceRef[], place: AgencyId, on: CalendarDate): AgencyId {
  const holder = refs.find((ref) => placeOf(ref) === place && holdsOn(ref, on));
  return holder === undefined || holder.agencyId === null ? place : agencyId(holder.agencyId);
}

/** Everybody who has or had the place of an agency of the cell, as written first; the agency alone where it has none. */
export function sharersOf(refs: readonly PlaceRef[], agency: AgencyId): readonly AgencyId[] {
  const places = new Set(refs.filter((ref) => ref.agencyId === agency).map(placeOf));
  const found = refs.flatMap((ref) =>
    places.has(placeOf(ref)) && ref.agencyId ? [agencyId(ref.agencyId)] : [],
  );
  return found.length === 0 ? [agency] : [...new Set(found)];
}
