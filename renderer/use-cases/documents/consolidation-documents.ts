import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { allAgencySheets, type AgencySheet } from '#shared/office/agency-sheet/agency-sheet.ts';
import {
  agencyPaper,
  consolidationPapers,
  type PaperFacts,
} from '#shared/office/consolidation/consolidation-papers.ts';
import { withUpwardIds } from '#shared/office/setup/with-upward-ids.ts';
import type { DocumentSet, WrittenDocument } from './written-document.ts';
import { writtenAs } from './written-as.ts';

export interface ConsolidationFacts extends PaperFacts {
  readonly session: Session;
}

/** Everything a consolidation is written as: the reports with their edits, the appendix, the figures, the agency sheets. */
export function consolidationDocuments(facts: ConsolidationFacts): DocumentSet {
  const { session, book, summary, setup } = facts;
  return {
    title: summary.period.title,
    period: summary.period.title,
    forms: new Map(withUpwardIds(setup.upward).map(({ id, form }) => [id, form])),
    documents: consolidationPapers(facts).map((paper) => writtenAs(session, paper, setup, now)),
    sheets: allAgencySheets(book, summary.period, summary.asOf).map((sheet) => ({
      agency: sheet.agency,
      shortName: sheet.shortName,
      document: agencyDocument(facts, sheet),
    })),
  };
}

/** The sheet of one agency, as the focal point received it. */
function agencyDocument(facts: ConsolidationFacts, sheet: AgencySheet): WrittenDocument {
  return writtenAs(facts.session, agencyPaper(facts, sheet), facts.setup, now);
}
