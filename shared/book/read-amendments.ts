import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import * as v from 'valibot';
import type { Amendment } from './types.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const AmendmentSchema = v.object({
  number: v.string(),
  date: v.pipe(v.string(), v.isoDate()),
  title: v.string(),
  by: v.string(),
  at: v.number(),
  added: Count,
  changed: Count,
  moved: Count,
  withdrawn: Count,
});

/** The documents that changed the appendix, oldest first; one that was undone has empty fields and is no more. */
export function readAmendments(ledger: LedgerView): readonly Amendment[] {
  return ledger
    .entities('amendment/')
    .flatMap((id) => {
      const record = v.safeParse(AmendmentSchema, ledger.read(id));
      return record.success ? [record.output] : [];
    })
    .toSorted((a, b) => a.at - b.at);
}
