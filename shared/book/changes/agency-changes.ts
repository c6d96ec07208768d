import { addDays } from '#shared/time/calendar-date.ts';
import type { CalendarDate, AgencyId } from '#shared/ids.ts';
import { plainAgency, type Agency } from '#shared/domain/agency.ts';
import { agencyIdOf } from '#shared/domain/agencies/agency-id-of.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Change } from '#shared/ledger/types.ts';
import type { AgencyDecision } from '#shared/office/reading/reading-choices.ts';

/**
 * The agencies as an officer's decisions about unknown names leave them: an alias added to one that is known, or a new
 * one. Only those that changed; a name that is no agency changes nothing.
 *
 * @param decisions name as written → what it is.
 */
export function decidedAgencies(
  decisions: Readonly<Record<string, AgencyDecision>>,
  known: readonly Agency[],
): readonly Agency[] {
  const changed = new Map<string, Agency>();
  const find = (id: string): Agency | undefined =>
    changed.get(id) ?? known.find((agency) => agency.id === id);
  for (const [text, decision] of Object.entries(decisions)) {
    if (decision.kind === 'not-an-agency') continue;
    const agency = decision.kind === 'alias-of' ? find(decision.agencyId) : newAgency(decision, find);
    if (agency === undefined) continue;
    const named = [agency.name, agency.shortName, ...agency.aliases].includes(text);
    if (named && known.includes(agency)) continue;
    changed.set(agency.id, named ? agency : { ...agency, aliases: [...agency.aliases, text] });
  }
  return [...changed.values()];
}

function newAgency(
  { name, shortName }: Extract<AgencyDecision, { kind: 'new' }>,
  find: (id: string) => Agency | undefined,
): Agency | undefined {
  const id = agencyIdOf(name);
  if (id === null) return undefined;
  return find(id) ?? plainAgency({ id, name, shortName: shortName === '' ? name : shortName });
}

/** What an officer decided about a body that ends: who carries on its tasks and reports, from which day, on what basis. */
export interface TakeOver {
  readonly heir: AgencyId;
  readonly from: CalendarDate;
  /** The document, e.g. `Nghị quyết số 25/NQ-HĐND ngày 20/02/2025`. */
  readonly basis: string;
}

/** Another body takes an agency's place. What the agency sent stays under its own name; nothing is moved. */
export function takeOverChange(agency: Agency, { heir, from, basis }: TakeOver): Change {
  const successor = { id: heir, from, basis, verified: true, takesOver: true };
  return agencyChange({ ...agency, validTo: addDays(from, -1), successor });
}

/** The record of an agency, whole. */
export function agencyChange(agency: Agency): Change {
  const { successor, aliases, ...fields } = agency;
  return {
    entity: entity.agency(agency.id),
    fields: { ...fields, aliases: [...aliases], successor: successor === null ? null : { ...successor } },
  };
}
