import type { AgencyRegister } from '#shared/domain/agencies/register.ts';
import type { AgencyRef, TaskReading } from '#shared/domain/appendix.ts';
import { fold } from '#shared/text/fold.ts';
import type { AgencyDecision, ReadingChoices } from './reading-choices.ts';

/** Applies what an officer decided about names; a reading without such names stays the same object. */
export function withAgencyDecisions(
  choices: ReadingChoices['agencies'],
  register: AgencyRegister,
): (reading: TaskReading) => TaskReading {
  const decisions = new Map(Object.entries(choices).map(([name, decision]) => [fold(name), decision]));
  if (decisions.size === 0) return (reading) => reading;
  const decide = (refs: readonly AgencyRef[]) =>
    refs.some((ref) => decisionFor(ref, decisions) !== undefined)
      ? refs.flatMap((ref) => decided(ref, decisionFor(ref, decisions), register))
      : refs;
  return (reading) => {
    const lead = decide(reading.lead);
    const coordinating = decide(reading.coordinating);
    return lead === reading.lead && coordinating === reading.coordinating
      ? reading
      : { ...reading, lead, coordinating };
  };
}

function decisionFor(
  ref: AgencyRef,
  decisions: ReadonlyMap<string, AgencyDecision>,
): AgencyDecision | undefined {
  return decisions.get(fold(ref.text)) ?? decisions.get(fold(ref.name));
}

function decided(
  ref: AgencyRef,
  decision: AgencyDecision | undefined,
  register: AgencyRegister,
): readonly AgencyRef[] {
  switch (decision?.kind) {
    case 'not-an-agency':
      return [];
    case 'alias-of': {
      const agency = register.byId(decision.agencyId);
      return [
        agency === undefined ? ref : { ...ref, name: agency.name, agencyId: agency.id, collective: false },
      ];
    }
    case 'new':
      return [{ ...ref, name: decision.name, collective: false }];
    default:
      return [ref];
  }
}
