import type { Session } from '#renderer/data/session.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { Freeze } from '#shared/office/draft/freezes.ts';
import { papersOfFreeze } from './papers-of-freeze.ts';
import type { DocumentSet } from './written-document.ts';
import { writtenAs } from './written-as.ts';

export interface FrozenDocuments extends DocumentSet {
  /** Some of what the freeze rested on is not on this machine: figures and agency sheets are left out. */
  readonly incomplete: boolean;
}

/**
 * The documents of a frozen report, to the letter as they were: whatever came in since, the same bytes every time.
 *
 * @throws Problem `frozen-unreadable`, `plan-missing`.
 */
export function frozenDocuments(session: Session, period: ReportingPeriod, freeze: Freeze): FrozenDocuments {
  const { papers, page, incomplete } = papersOfFreeze(session.ledger, period.id, freeze);
  return {
    title: freeze.code,
    period: period.title,
    forms: new Map(),
    documents: papers.map((paper) => writtenAs(session, paper, page, () => freeze.at)),
    sheets: [],
    incomplete,
  };
}
