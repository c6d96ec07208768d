import { segmentHash } from '#shared/ids.ts';
import * as v from 'valibot';

const Moment = v.pipe(v.number(), v.minValue(0));

/** The fields of `submit/<agency>/<period>`. */
export const SubmissionSchema = v.object({
  code: v.pipe(v.string(), v.minLength(1)),
  at: Moment,
  by: v.string(),
  taskCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** The fields of `review/<agency>/<period>`. */
export const ReviewSchema = v.object({
  decision: v.picklist(['accepted', 'returned']),
  judged: v.pipe(v.string(), v.hexadecimal(), v.length(64), v.transform(segmentHash)),
  code: v.string(),
  at: Moment,
  by: v.string(),
  reasons: v.record(v.string(), v.string()),
});
