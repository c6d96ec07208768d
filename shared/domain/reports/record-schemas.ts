import * as v from 'valibot';
import { segmentHash } from '#shared/ids.ts';

const HASH = /^[0-9a-f]{64}$/u;
const Moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** UTF-16 code units of a reason, also of a name. */
export const LONGEST_REASON = 2000;
const Text = v.pipe(v.string(), v.maxLength(LONGEST_REASON));

/** What a `submit/…` entity holds; the key fields and the segment are not in it. Unknown fields are ignored. */
export const SubmissionSchema = v.object({
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(20)),
  at: Moment,
  by: Text,
  taskCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** What a `workbook/…` entity holds, besides `over` and `decided`, which the ledger is asked for where they matter. */
export const WorkbookSchema = v.object({
  ...SubmissionSchema.entries,
  importedBy: Text,
  file: Text,
  sha256: v.pipe(v.string(), v.regex(HASH)),
  phone: v.optional(Text, ''),
  /** When the workbook was made, not when it was filled in. */
  madeAt: v.optional(Moment, 0),
});

/** What a `review/…` entity holds. */
export const ReviewSchema = v.object({
  decision: v.picklist(['accepted', 'returned']),
  judged: v.pipe(v.string(), v.regex(HASH), v.transform(segmentHash)),
  code: v.pipe(v.string(), v.maxLength(20)),
  at: Moment,
  by: Text,
  reasons: v.optional(v.record(v.string(), Text), {}),
});
