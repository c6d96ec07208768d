import type { Plan } from '#shared/domain/plan.ts';
import { planId, type PlanId } from '#shared/ids.ts';
import { plan158 } from './plan-158/plan-158.ts';

/** The practice book: plan 158 with a made-up reporting year, apart from the real one, deletable whole. */
export const SAMPLE_PLAN_ID = planId('158-KH-UBND-2024-mau');

/** A plan that ships with the program; null for one that came in a package. */
export function builtInPlan(id: PlanId): Plan | null {
  const plan = plan158();
  if (id === plan.id) return plan;
  if (id === SAMPLE_PLAN_ID) return { ...plan, id };
  return null;
}
