import type { Agency } from '#shared/domain/agency.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { searchTexts } from '#shared/text/search.ts';
import { compareVi } from '#shared/text/compare-vi.ts';

/** An agency to choose at the first start, with how often the plan's lead cells name it. */
export interface AgencyChoice {
  readonly agency: Agency;
  readonly lead: number;
  readonly coLead: number;
  /** Party bodies are asked, not assigned. */
  readonly requested: number;
  readonly coordinating: number;
  /** Came after the plan; it may have the name of one the plan speaks of. */
  readonly later: boolean;
}

/**
 * Agencies the plan names, those with the most work first, then by name. Agencies of the register the plan
 * does not name come last, so that an officer of one of them still finds it by typing; also bodies that came after the
 * plan and may carry on for others by now. What the focal point became is none of them: it is the same office.
 *
 * @param on today
 */
export function agencyChoices(
  plan: Plan,
  agencies: readonly Agency[],
  on: CalendarDate,
): readonly AgencyChoice[] {
  const renamed = agencies.find(({ id }) => id === plan.focalPoint)?.successor?.id;
  const refs = plan.appendix.tasks.flatMap(({ reading }) => [...reading.lead, ...reading.coordinating]);
  const count = (agency: Agency, role: (typeof refs)[number]['role']): number =>
    refs.filter((ref) => ref.agencyId === agency.id && ref.role === role).length;
  return agencies
    .filter(({ validTo }) => validTo === null || validTo >= plan.date)
    .filter(
      ({ id, validFrom }) =>
        !isLater(validFrom, plan) || (!isLater(validFrom, { date: on }) && id !== renamed),
    )
    .map((agency) => ({
      agency,
      lead: count(agency, 'lead'),
      coLead: count(agency, 'co-lead'),
      requested: count(agency, 'requested'),
      coordinating: count(agency, 'coordinating'),
      later: isLater(agency.validFrom, plan),
    }))
    .toSorted((a, b) => weight(b) - weight(a) || compareVi(a.agency.name, b.agency.name));
}

function isLater(validFrom: CalendarDate | null, { date }: Pick<Plan, 'date'>): boolean {
  return validFrom !== null && validFrom > date;
}

/** How many tasks the agency is answerable for, in whatever lead role. */
export const taskCount = ({ lead, coLead, requested }: AgencyChoice): number => lead + coLead + requested;

const weight = (choice: AgencyChoice): number => taskCount(choice) + Math.min(choice.coordinating, 99) / 100;

/** Finds by name, short name and aliases, without diacritics; a hit in the name goes before one in an alias. */
export function searchAgencies(choices: readonly AgencyChoice[], query: string): readonly AgencyChoice[] {
  const byName = searchTexts(
    choices.map((choice) => ({ key: choice, text: choice.agency.name })),
    query,
  );
  const byOther = searchTexts(
    choices.map((choice) => ({
      key: choice,
      text: [choice.agency.shortName, ...choice.agency.aliases].join(' · '),
    })),
    query,
  );
  return [...new Set([...byName, ...byOther].map(({ key }) => key))];
}
