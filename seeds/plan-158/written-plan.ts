import { appendixInconsistency } from '#shared/domain/appendix-consistency.ts';
import { AppendixHeadSchema, WrittenTaskSchema } from '#shared/domain/appendix-schema.ts';
import { PlanDocumentSchema } from '#shared/domain/plan-schema.ts';
import { Problem } from '#shared/problem.ts';
import * as v from 'valibot';

/** plan.json: the plan verbatim, without what the program understands of it. */
const WrittenPlanSchema = v.object({
  ...PlanDocumentSchema.entries,
  appendix: v.object({
    ...v.omit(AppendixHeadSchema, ['abbreviations']).entries,
    tasks: v.array(WrittenTaskSchema),
  }),
});

export type WrittenPlan = v.InferOutput<typeof WrittenPlanSchema>;

/** @throws Problem `built-in-plan-damaged`: the installed program's own data were changed. */
export function parseWrittenPlan(json: unknown): WrittenPlan {
  const result = v.safeParse(WrittenPlanSchema, json);
  if (!result.success) throw damaged(v.getDotPath(result.issues[0]) ?? 'plan.json');
  const wrong = appendixInconsistency(result.output.appendix);
  if (wrong) throw damaged(wrong.where);
  return result.output;
}

function damaged(where: string): Problem {
  return new Problem('built-in-plan-damaged', 'Kế hoạch có sẵn trong chương trình bị hỏng.', {
    where,
    advice: 'Đồng chí cài đặt lại chương trình; sổ và dữ liệu đã ghi không bị ảnh hưởng.',
  });
}
