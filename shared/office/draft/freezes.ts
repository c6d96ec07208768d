import type { CalendarDate, Instant, PeriodId, SegmentHash } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Ledger, LedgerView } from '#shared/ledger/ledger-api.ts';
import type { Change } from '#shared/ledger/types.ts';
import { isCalendarDate } from '#shared/time/calendar-date.ts';
import * as v from 'valibot';
import type { OfficialDocument } from '../report/official-document.ts';
import { blockPart, FROZEN } from './draft-record.ts';
import { writeFrozenBody } from './frozen-body.ts';

/** A document as it was frozen ("chốt"). Nothing that is written later changes it. */
export interface Freeze {
  readonly code: string;
  readonly digest: string;
  readonly asOf: CalendarDate;
  readonly by: string;
  readonly at: Instant;
  /** What the ledger rested on. */
  readonly heads: readonly string[];
  readonly body: readonly string[];
  /** The segment that wrote it: the plan's table is read as of it. */
  readonly segment: SegmentHash;
  /** The last one, one that a later freeze took the place of, or one that was taken back. */
  readonly standing: 'current' | 'earlier' | 'undone';
}

const FreezeSchema = v.object({
  code: v.string(),
  digest: v.string(),
  asOf: v.pipe(v.string(), v.check(isCalendarDate)),
  by: v.string(),
  at: v.number(),
  heads: v.array(v.string()),
  body: v.array(v.string()),
});

/** "Chốt báo cáo": the record that keeps a document as it was printed. */
export function freezeChange(
  period: PeriodId,
  document: string,
  freeze: Pick<Freeze, 'code' | 'digest' | 'asOf' | 'by' | 'at' | 'heads'>,
  printed: OfficialDocument,
): Change {
  return {
    entity: entity.consol(period, blockPart(document, FROZEN)),
    fields: { ...freeze, body: writeFrozenBody(printed) },
  };
}

/** A version of the document stands frozen: it is as good as sent. */
export function isFrozen(ledger: LedgerView, period: PeriodId, document: string): boolean {
  return Boolean(ledger.read(entity.consol(period, blockPart(document, FROZEN)))?.['code']);
}

/** Every freeze of a document there ever was, the latest first. */
export function freezesOf(ledger: Ledger, period: PeriodId, document: string): readonly Freeze[] {
  const id = entity.consol(period, blockPart(document, FROZEN));
  const current = ledger.read(id)?.['code'];
  const writes = ledger.history(id, 'code');
  const found: Freeze[] = [];
  for (const [index, { value, writer }] of writes.entries()) {
    // Taking back a later freeze writes this code again; what it froze is what was there the first time.
    const seen = writes.slice(0, index).some((earlier) => earlier.value === value);
    if (typeof value !== 'string' || value === '' || seen) continue;
    const record = v.safeParse(FreezeSchema, ledger.asOf(writer.hash).read(id));
    if (!record.success) continue;
    const next = writes[index + 1]?.value;
    const undone = next === null || writes.slice(0, index).some((earlier) => earlier.value === next);
    found.push({
      ...record.output,
      segment: writer.hash,
      standing: value === current ? 'current' : undone ? 'undone' : 'earlier',
    });
  }
  return found.toReversed();
}
