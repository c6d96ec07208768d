import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { Book } from '#shared/book/types.ts';
import { type AgencySheet, allAgencySheets } from '../agency-sheet/agency-sheet.ts';
import { summaryProgress } from '../appendix/summary-progress.ts';
import { composeDraft } from '../draft/compose-draft.ts';
import { printedDocument } from '../draft/printed-document.ts';
import { draftDocuments } from '../report/draft-documents.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import { appendixPaper } from './appendix-paper.ts';
import { figuresPaper } from './figures-paper.ts';
import { focalCompany } from './focal-company.ts';
import type { Paper } from './paper.ts';
import { reportPaper } from './report-paper.ts';
import { sheetsPaper } from './sheets-paper.ts';

export interface PaperFacts {
  readonly book: Book;
  readonly ledger: Ledger;
  /** Of the whole plan. */
  readonly summary: Summary;
  /** What the screen shows: the same, or only some tasks. The figures follow it. */
  readonly shown?: Summary;
  readonly closing: ClosingDay;
  readonly setup: OfficeSetup;
}

/**
 * Everything a consolidation is written as: the reports with the officers' edits, the appendix, the figures, the agency
 * sheets. The same book and page set-up give the same files in the window and on the command line.
 */
export function consolidationPapers(facts: PaperFacts): readonly Paper[] {
  const { book, ledger, summary, shown = summary, setup } = facts;
  const { period, asOf } = summary;
  const company = focalCompany(book);
  const reports = draftDocuments(facts).map(({ id, title, content }) =>
    reportPaper(id, title, () => {
      const { document } = composeDraft(ledger, period.id, content());
      return printedDocument(ledger, { id, period: period.id, asOf, document });
    }),
  );
  const appendix = {
    document: book.plan.appendix,
    columns: 'progress',
    progress: summaryProgress(book, summary),
  } as const;
  const sheets = () => allAgencySheets(book, period, asOf);
  return [
    ...reports,
    appendixPaper('Phụ lục có tiến độ', appendix, { page: setup, planNumber: book.plan.number, company }),
    figuresPaper('Số liệu tổng hợp', book, shown, { margins: setup.margins, company }),
    sheetsPaper({ id: 'sheets', title: 'Phiếu các cơ quan' }, sheets, sheetFacts(facts)),
  ];
}

/** The sheet of one agency, as the focal point received it. */
export function agencyPaper(facts: PaperFacts, sheet: AgencySheet): Paper {
  const named = { id: `sheet-${sheet.agency}`, title: `Phiếu ${sheet.shortName}` };
  return sheetsPaper(named, () => [sheet], sheetFacts(facts));
}

function sheetFacts({ book, summary, setup }: PaperFacts) {
  return { plan: book.plan, period: summary.period.title, page: setup, company: focalCompany(book) };
}
