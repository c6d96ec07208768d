import type { Book } from './types.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { sameJson } from '#shared/ledger/same-json.ts';
import type { FieldWrite, SegmentInfo } from '#shared/ledger/types.ts';

/** Why a number is what it is: the report that counts, who wrote each of its values, who submitted and who accepted. */
export interface ReportProvenance {
  /** The segment the values were frozen by. */
  readonly submission: SegmentInfo | null;
  /** Null while nobody judged it. */
  readonly review: SegmentInfo | null;
  /** Every field as it was frozen, with the segment it came in. */
  readonly fields: readonly { readonly field: string; readonly write: FieldWrite }[];
}

/** Leads a report that counts in a consolidation back to the segments it was written, submitted and accepted in. */
export function reportProvenance(
  ledger: Ledger,
  book: Pick<Book, 'review' | 'submission'>,
  { agency, task, period }: Pick<TaskReport, 'agency' | 'task' | 'period'>,
): ReportProvenance {
  const id = entity.report(agency, task, period);
  const review = book.review(agency, period);
  const frozen = review?.judged ?? book.submission(agency, period)?.segment;
  const values = (frozen === undefined ? ledger.read(id) : ledger.asOf(frozen).read(id)) ?? {};
  const submitted = ledger
    .history(entity.submission(agency, period), 'code')
    .find(({ writer }) => writer.hash === frozen);
  return {
    submission: submitted?.writer ?? null,
    review:
      review === undefined ? null : (ledger.field(entity.review(agency, period), 'judged')?.writer ?? null),
    fields: Object.entries(values).flatMap(([field, value]) => {
      const write = ledger
        .history(id, field)
        .findLast(
          ({ value: written, writer }) =>
            sameJson(written, value) && (frozen === undefined || ledger.knows(frozen, writer.hash)),
        );
      return write === undefined ? [] : [{ field, write }];
    }),
  };
}
