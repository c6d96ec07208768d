import { agencyId, planId } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import * as v from 'valibot';
import { appendixInconsistency } from './appendix-consistency.ts';
import { AppendixDocumentSchema } from './appendix-schema.ts';
import type { Plan } from './plan.ts';
import { TextSchema as Text } from './text-schema.ts';

const Required = v.pipe(Text, v.minLength(1));

/** A plan without its appendix: head, body, recipients, signature. */
export const PlanDocumentSchema = v.object({
  id: v.pipe(Required, v.maxLength(80), v.transform(planId)),
  number: Required,
  date: v.pipe(v.string(), v.isoDate()),
  place: Text,
  issuer: Required,
  documentKind: Required,
  title: Required,
  shortTitle: Required,
  body: v.array(
    v.object({
      kind: v.picklist([
        'legal-basis',
        'part',
        'heading',
        'paragraph',
        'bullet',
        'item',
        'sub-item',
        'closing',
      ]),
      number: Text,
      text: Required,
    }),
  ),
  recipients: v.array(Required),
  signature: v.object({ authority: Text, position: Text, name: Text }),
  focalPoint: v.pipe(Required, v.transform(agencyId)),
});

export const PlanSchema: v.GenericSchema<unknown, Plan> = v.object({
  ...PlanDocumentSchema.entries,
  appendix: AppendixDocumentSchema,
});

/**
 * Checks a plan that comes from outside.
 *
 * @throws Problem `bad-plan`, `where` naming the field (e.g. `body.3.text`) or the row.
 */
export function parsePlan(json: unknown): Plan {
  const result = v.safeParse(PlanSchema, json);
  if (!result.success) {
    throw refused(v.getDotPath(result.issues[0]) ?? 'tài liệu', 'Dữ liệu kế hoạch không đúng định dạng.');
  }
  const wrong = appendixInconsistency(result.output.appendix);
  if (wrong) throw refused(wrong.where, wrong.message);
  return result.output;
}

function refused(where: string, message: string): Problem {
  return new Problem('bad-plan', message, {
    where,
    advice: 'Đồng chí đề nghị cơ quan đầu mối gửi lại gói kế hoạch.',
  });
}
