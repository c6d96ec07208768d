import type { Book } from '#shared/book/types.ts';
import { closingAsOf } from '#shared/domain/closing-day/closing-as-of.ts';
import type { ClosingDay, ReceivedGap } from '#shared/domain/closing-day/types.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { CalendarDate, PeriodId } from '#shared/ids.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import { draftDocuments } from '../report/draft-documents.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import { composeDraft, type ComposedDraft } from './compose-draft.ts';

/** Everything a draft follows from. */
export interface DraftFacts {
  readonly book: Book;
  readonly ledger: LedgerView;
  readonly period: PeriodId;
  readonly asOf: CalendarDate;
  /** Packages that wait for another one. */
  readonly gaps?: readonly ReceivedGap[];
  readonly setup: OfficeSetup;
}

export interface Draft extends ComposedDraft {
  readonly asOf: CalendarDate;
  readonly summary: Summary;
  readonly closing: ClosingDay;
}

/**
 * A document of the consolidation with the edits of the ledger: the same facts give the same draft in the window and in
 * the command line. Whoever sent is told by the as-of day, never by the clock.
 *
 * @param document `consolidated`, `upward-<recipient>`; of an unknown id the consolidated report.
 */
export function makeDraft({ book, ledger, period, asOf, gaps, setup }: DraftFacts, document: string): Draft {
  const summary = summarise(book, period, asOf);
  const closing = closingAsOf(book, period, asOf, gaps);
  const [first, ...others] = draftDocuments({ book, summary, closing, setup });
  const chosen = others.find(({ id }) => id === document) ?? first;
  return { ...composeDraft(ledger, period, chosen.content()), asOf, summary, closing };
}
