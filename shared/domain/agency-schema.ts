import { agencyId } from '#shared/ids.ts';
import * as v from 'valibot';

const AgencyIdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(80), v.transform(agencyId));
const DateOrNull = v.nullable(v.pipe(v.string(), v.isoDate()));

/** An agency record as it stands in a ledger or a seed file. */
export const AgencySchema = v.object({
  id: AgencyIdSchema,
  name: v.pipe(v.string(), v.minLength(1)),
  shortName: v.pipe(v.string(), v.minLength(1)),
  aliases: v.array(v.string()),
  party: v.boolean(),
  validFrom: DateOrNull,
  validTo: DateOrNull,
  successor: v.nullable(
    v.object({
      id: AgencyIdSchema,
      from: v.pipe(v.string(), v.isoDate()),
      basis: v.string(),
      verified: v.boolean(),
      takesOver: v.exactOptional(v.boolean()),
    }),
  ),
});
