import type { Book } from '#shared/book/types.ts';
import { fold } from '#shared/text/fold.ts';
import { formatDate } from '#shared/time/format-date.ts';

/**
 * The plan as it is quoted in a running text, by the names of its day:
 * "Kế hoạch số 158/KH-UBND ngày 16/5/2024 của Ủy ban nhân dân tỉnh Kiên Giang".
 */
export function quotedPlan({ plan, agencies }: Book): string {
  const issuer = agencies.find(({ name }) => fold(name) === fold(plan.issuer))?.name ?? plan.issuer;
  return `Kế hoạch số ${plan.number} ngày ${formatDate(plan.date)} của ${issuer}`;
}
