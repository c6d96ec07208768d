import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { builtInPlan } from '#seeds/built-in-plan.ts';
import { frozenDocument } from '#renderer/data/frozen-document.ts';
import { ledgerAsOf } from '#shared/book/book-ledger.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import type { Book } from '#shared/book/types.ts';
import { segmentHash, type PeriodId, type SegmentHash } from '#shared/ids.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { frozenPapers } from '#shared/office/consolidation/frozen-papers.ts';
import type { Paper } from '#shared/office/consolidation/paper.ts';
import type { Freeze } from '#shared/office/draft/freezes.ts';
import type { OfficialDocument } from '#shared/office/report/official-document.ts';
import { dateOfInstant } from '#shared/time/calendar-date.ts';

export interface PapersOfFreeze {
  readonly papers: readonly Paper[];
  readonly page: OfficialDocument['page'];
  /** Some of what the freeze rested on is not on this machine: figures and agency sheets are left out. */
  readonly incomplete: boolean;
}

/**
 * What a frozen report is written as. The freeze names the heads of the ledger it rested on: the book is read as of them,
 * not as of the freeze's own segment, which does not rest on the agencies'.
 *
 * @throws Problem `frozen-unreadable`, `plan-missing`.
 */
export function papersOfFreeze(ledger: Ledger, period: PeriodId, freeze: Freeze): PapersOfFreeze {
  const document = frozenDocument(ledger, freeze);
  const heads = freeze.heads.map(segmentHash);
  const incomplete = !heads.every((head) => ledger.hasApplied(head));
  const { plan, agencies } = bookAsOf(ledger, [freeze.segment], freeze);
  const book = incomplete ? null : bookAsOf(ledger, heads, freeze);
  return {
    papers: frozenPapers({ freeze, document, period, book, plan, agencies }),
    page: document.page,
    incomplete,
  };
}

function bookAsOf(ledger: Ledger, heads: readonly SegmentHash[], { at }: Pick<Freeze, 'at'>): Book {
  const read = createBookReader(builtInPlan(ledger.options.planId), builtInAgencies);
  return read(ledgerAsOf(ledger, heads), dateOfInstant(at));
}
