import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { builtInPlan } from '#seeds/built-in-plan.ts';
import { planAsOf } from '#shared/book/plan-as-of.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { readFrozenBody } from '#shared/office/draft/frozen-body.ts';
import type { Freeze } from '#shared/office/draft/freezes.ts';
import type { OfficialDocument } from '#shared/office/report/official-document.ts';
import { Problem } from '#shared/problem.ts';

/**
 * A frozen document as it was printed, with the plan's table as of the segment that froze it.
 *
 * @throws Problem `frozen-unreadable`, `plan-missing`.
 */
export function frozenDocument(ledger: Ledger, freeze: Freeze): OfficialDocument {
  const plan = planAsOf(ledger, freeze.segment, builtInPlan(ledger.options.planId), builtInAgencies);
  if (plan === null) {
    throw new Problem('plan-missing', 'Sổ chưa có nội dung kế hoạch.', { where: ledger.options.planId });
  }
  return readFrozenBody(freeze.body, plan.appendix);
}
