import { effectiveFields, takenOver, writerOf } from './effective-fields.ts';
import { fieldText } from './field-text.ts';
import type { Book } from './types.ts';
import type { SegmentHash } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
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
  readonly fields: readonly {
    readonly field: string;
    readonly write: FieldWrite;
    /** The workbook the value came in; null when the agency's own machine signed it. */
    readonly workbook: WorkbookSource | null;
  }[];
}

/** Who stands behind a value that came in a workbook: the officer named in it, and who took it in. */
export interface WorkbookSource {
  readonly officer: string;
  readonly importedBy: string;
  readonly file: string;
}

/** Leads a report that counts in a consolidation back to the segments it was written, submitted and accepted in. */
export function reportProvenance(
  ledger: Ledger,
  book: Pick<Book, 'review' | 'submission'>,
  { agency, task, period }: Pick<TaskReport, 'agency' | 'task' | 'period'>,
): ReportProvenance {
  const key = { agency, task, period };
  const own = entity.report(agency, task, period);
  const filled = entity.filled(agency, task, period);
  const review = book.review(agency, period);
  const frozen = review?.judged ?? book.submission(agency, period)?.segment;
  const writes = (id: string): readonly FieldWrite[] =>
    ledger.history(id, 'code').filter(({ writer }) => writer.hash === frozen);
  const [inWorkbook] = writes(entity.workbook(agency, period));
  const [submitted] = writes(entity.submission(agency, period));
  const view = frozen === undefined ? ledger : ledger.asOf(frozen);
  const found =
    inWorkbook === undefined
      ? effectiveFields(ledger, view, key, frozen)
      : { fields: view.read(filled) ?? {}, sourceOf: () => 'workbook' as const };
  const writeOf = (field: string, value: JsonValue): FieldWrite | undefined => {
    const upTo = (id: string): FieldWrite | undefined => {
      const writer = writerOf(ledger, id, field, value, frozen);
      return writer && { value, writer };
    };
    if (found?.sourceOf(field) !== 'workbook') return upTo(own);
    // A workbook's record holds the reports whole: what the agency had sent itself before is still its own.
    const before = ledger
      .history(own, field)
      .findLast(
        ({ value: written, writer }) =>
          sameJson(written, value) &&
          inWorkbook &&
          takenOver(ledger, key, inWorkbook.writer.hash, writer.hash),
      );
    return before ?? upTo(filled);
  };
  return {
    submission: (submitted ?? inWorkbook)?.writer ?? null,
    review:
      review === undefined ? null : (ledger.field(entity.review(agency, period), 'judged')?.writer ?? null),
    fields: Object.entries(found?.fields ?? {}).flatMap(([field, value]) => {
      const write = writeOf(field, value);
      return write === undefined
        ? []
        : [{ field, write, workbook: workbookSource(ledger, key, write.writer.hash) }];
    }),
  };
}

/** What the record of a workbook says that this segment took in; null for any other segment. */
export function workbookSource(
  ledger: Pick<Ledger, 'history'>,
  { agency, period }: Pick<TaskReport, 'agency' | 'period'>,
  segment: SegmentHash,
): WorkbookSource | null {
  const said = (field: string): JsonValue | undefined =>
    ledger.history(entity.workbook(agency, period), field).find(({ writer }) => writer.hash === segment)
      ?.value;
  const file = fieldText(said('file'));
  return file === ''
    ? null
    : { officer: fieldText(said('by')), importedBy: fieldText(said('importedBy')), file };
}
