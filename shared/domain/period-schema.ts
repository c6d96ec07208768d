import { agencyId, periodId, taskPath } from '#shared/ids.ts';
import type { ReportingPeriod } from './period.ts';
import * as v from 'valibot';

const IsoDate = v.pipe(v.string(), v.isoDate());

/** Characters of a period's title and of the document that asks for it. */
export const LONGEST_TITLE = 300;

/** A reporting period as it stands in a ledger; an emptied request is none. */
export const ReportingPeriodSchema = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(20), v.transform(periodId)),
    kind: v.picklist(['month', 'quarter', 'half-year', 'nine-months', 'year', 'ad-hoc']),
    year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
    n: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
    title: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TITLE)),
    from: IsoDate,
    to: IsoDate,
    sendBy: IsoDate,
    request: v.nullish(v.pipe(v.string(), v.maxLength(1000))),
    askedOf: v.nullish(
      v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.transform(agencyId))), v.maxLength(1000)),
    ),
    askedAbout: v.nullish(
      v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.transform(taskPath))), v.maxLength(10_000)),
    ),
  }),
  v.transform(({ request, askedOf, askedAbout, ...period }): ReportingPeriod => ({
    ...period,
    ...(request ? { request } : {}),
    ...(askedOf && askedOf.length > 0 ? { askedOf } : {}),
    ...(askedAbout && askedAbout.length > 0 ? { askedAbout } : {}),
  })),
);
