import { segmentHash, type AgencyId, type PeriodId, type SegmentHash, type TaskPath } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { EntityFields, LedgerView } from '#shared/ledger/ledger-api.ts';
import { sameJson } from '#shared/ledger/same-json.ts';
import type { SegmentInfo } from '#shared/ledger/types.ts';
import type { BookLedger } from './book-ledger.ts';

/** Whose record a shown value stands in: the agency's own (`rep/…`) or one the focal point took from a workbook (`filled/…`). */
export type ReportSource = 'package' | 'workbook';

/** A report's stored fields as they count, each with the record it stands in. */
export interface EffectiveFields {
  readonly fields: EntityFields;
  readonly sourceOf: (field: string) => ReportSource;
}

interface Key {
  readonly agency: AgencyId;
  readonly task: TaskPath;
  readonly period: PeriodId;
}

/**
 * An agency's report on a task from both places it can stand in, field by field: what the agency wrote knowing the
 * import of its workbook replaces the workbook's value; the workbook's replaces what the agency had written when it was
 * taken in; of two that knew nothing of each other the agency's own counts. Undefined when nobody wrote anything.
 *
 * @param view the values: the ledger itself or its state as of `at`.
 * @param at the segment the view is of; undefined for now.
 */
export function effectiveFields(
  ledger: BookLedger,
  view: LedgerView,
  key: Key,
  at?: SegmentHash,
): EffectiveFields | undefined {
  const own = view.read(entity.report(key.agency, key.task, key.period));
  const filled = withoutEmpty(view.read(entity.filled(key.agency, key.task, key.period)));
  if (filled === undefined) return own && { fields: own, sourceOf: () => 'package' };
  if (own === undefined) return { fields: filled, sourceOf: () => 'workbook' };
  const fromWorkbook = new Set(
    Object.keys(filled).filter((field) => !ownCounts(ledger, key, field, own[field], filled[field], at)),
  );
  const fields = { ...filled, ...own };
  for (const field of fromWorkbook) fields[field] = filled[field] ?? null;
  return { fields, sourceOf: (field) => (fromWorkbook.has(field) ? 'workbook' : 'package') };
}

/** A record whose fields an undo emptied says nothing. */
function withoutEmpty(fields: EntityFields | undefined): EntityFields | undefined {
  return Object.values(fields ?? {}).some((value) => value !== null) ? fields : undefined;
}

function ownCounts(
  ledger: BookLedger,
  { agency, task, period }: Key,
  field: string,
  own: JsonValue | undefined,
  filled: JsonValue | undefined,
  at: SegmentHash | undefined,
): boolean {
  if (own === undefined) return false;
  if (sameJson(own, filled ?? null)) return true;
  const ownWriter = writerOf(ledger, entity.report(agency, task, period), field, own, at);
  const filledWriter = writerOf(ledger, entity.filled(agency, task, period), field, filled ?? null, at);
  if (ownWriter === undefined || filledWriter === undefined) return filledWriter === undefined;
  if (ledger.knows(ownWriter.hash, filledWriter.hash)) return true;
  return !takenOver(ledger, { agency, period }, filledWriter.hash, ownWriter.hash);
}

/** Who wrote the value that stands, as of a segment. */
export function writerOf(
  ledger: BookLedger,
  id: string,
  field: string,
  value: JsonValue,
  at?: SegmentHash,
): SegmentInfo | undefined {
  return ledger
    .history(id, field)
    .findLast(
      ({ value: written, writer }) =>
        sameJson(written, value) && (at === undefined || ledger.knows(at, writer.hash)),
    )?.writer;
}

/**
 * The import of a workbook was made over this segment of the agency's: its record names the ends of the agency's chains
 * that were here, since a focal point's segment does not rest on the agencies'.
 */
export function takenOver(
  ledger: BookLedger,
  { agency, period }: Pick<Key, 'agency' | 'period'>,
  workbook: SegmentHash,
  own: SegmentHash,
): boolean {
  const over = ledger
    .history(entity.workbook(agency, period), 'over')
    .find(({ writer }) => writer.hash === workbook)?.value;
  const ends = Array.isArray(over) ? over : [];
  return ends.some((end) => typeof end === 'string' && ledger.knows(segmentHash(end), own));
}
