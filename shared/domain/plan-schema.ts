import { agencyId, planId } from '#shared/ids.ts';
import * as v from 'valibot';
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
