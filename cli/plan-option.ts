import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { planId, type PlanId } from '#shared/ids.ts';

/** A plan's id; "158" and "158/KH-UBND" mean the built-in one. */
export function planOption(text: string): PlanId {
  const builtIn = plan158();
  return text === '158' || text === builtIn.number ? builtIn.id : planId(text);
}
