import { periodId } from '#shared/ids.ts';
import * as v from 'valibot';

const IsoDate = v.pipe(v.string(), v.isoDate());

/** A reporting period as it stands in a ledger. */
export const ReportingPeriodSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(20), v.transform(periodId)),
  kind: v.picklist(['month', 'quarter', 'half-year', 'nine-months', 'year', 'ad-hoc']),
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
  n: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
  title: v.pipe(v.string(), v.minLength(1)),
  from: IsoDate,
  to: IsoDate,
  sendBy: IsoDate,
});
