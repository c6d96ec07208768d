import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { runOfficeJob } from '#renderer/workers/office-client.ts';
import type { Book } from '#shared/book/types.ts';
import type { ReceivedGap } from '#shared/domain/closing-day/types.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import { allAgencySheets, type AgencySheet } from '#shared/office/agency-sheet/agency-sheet.ts';
import { summaryProgress } from '#shared/office/appendix/summary-progress.ts';
import { makeDraft } from '#shared/office/draft/make-draft.ts';
import { annexPart } from '#shared/office/print/annex-part.ts';
import { appendixPart } from '#shared/office/print/appendix-part.ts';
import { officialParts } from '#shared/office/print/official-parts.ts';
import type { PrintPart } from '#shared/office/print/print-part.ts';
import { printShell } from '#shared/office/print/print-shell.ts';
import { summaryPart } from '#shared/office/print/summary-part.ts';
import { draftDocuments } from '#shared/office/report/draft-documents.ts';
import type { OfficeSetup } from '#shared/office/setup/office-setup.ts';
import { filterWords } from '#shared/office/summary/filter-words.ts';
import { summaryTables } from '#shared/office/summary/summary-tables.ts';
import type { DocumentFormat, WrittenDocument } from './written-document.ts';

export interface ConsolidationFacts {
  readonly session: Session;
  readonly book: Book;
  readonly ledger: LedgerView;
  /** Of the whole plan. */
  readonly summary: Summary;
  /** What the screen shows: the same, or only some tasks. The figures follow it. */
  readonly shown: Summary;
  readonly gaps: readonly ReceivedGap[];
  readonly setup: OfficeSetup;
}

/**
 * Everything a consolidation is written as: the reports with their edits, the appendix, the figures, the agency sheets.
 * Made from the data, Word and Excel in a worker, PDF by the host; nothing is made before it is asked for.
 */
export function consolidationDocuments(facts: ConsolidationFacts): readonly WrittenDocument[] {
  return [...reports(facts), appendix(facts), figures(facts), sheets(facts, 'Phiếu các cơ quan', 'sheets')];
}

/** The sheet of one agency, as the focal point received it. */
export function agencyDocument(facts: ConsolidationFacts, sheet: AgencySheet): WrittenDocument {
  return sheets(facts, `Phiếu ${sheet.shortName}`, `sheet-${sheet.agency}`, [sheet]);
}

export function agencySheetsOf({ book, summary }: ConsolidationFacts): readonly AgencySheet[] {
  return allAgencySheets(book, summary.period, summary.asOf);
}

function reports({ session, book, ledger, summary, gaps, setup }: ConsolidationFacts): WrittenDocument[] {
  const period = summary.period.id;
  const draftFacts = { book, ledger, period, asOf: summary.asOf, gaps, setup };
  const { closing } = makeDraft(draftFacts, 'consolidated');
  return draftDocuments({ book, summary, closing, setup }).map(({ id, title }) => ({
    id,
    title,
    formats: ['docx', 'pdf'],
    make: async (format) => {
      const { document: content } = makeDraft(draftFacts, id);
      return format === 'pdf'
        ? pdf(session, title, officialParts(content), setup)
        : runOfficeJob('write-official-docx', { content, createdAt: now() });
    },
  }));
}

function appendix({ session, book, summary, setup }: ConsolidationFacts): WrittenDocument {
  const { plan } = book;
  const title = 'Phụ lục có tiến độ';
  const columns = { columns: 'progress', progress: summaryProgress(book, summary) } as const;
  const company = session.profile.agencyName;
  return {
    id: 'appendix',
    title,
    formats: ['docx', 'pdf', 'xlsx'],
    make: async (format) => {
      const document = plan.appendix;
      switch (format) {
        case 'pdf':
          return pdf(session, title, [appendixPart({ document, ...columns, margins: setup.margins })], setup);
        case 'docx':
          return runOfficeJob('write-appendix-docx', {
            document,
            ...columns,
            page: setup,
            company,
            createdAt: now(),
          });
        case 'xlsx': {
          const options = { ...columns, planNumber: plan.number, company, margins: setup.margins };
          return runOfficeJob('write-appendix', { document, options });
        }
      }
    },
  };
}

function figures({ session, book, shown: summary, setup }: ConsolidationFacts): WrittenDocument {
  const title = 'Số liệu tổng hợp';
  return {
    id: 'figures',
    title,
    formats: ['pdf', 'xlsx'],
    make: async (format) => {
      if (format === 'pdf') {
        const words = filterWords(book, summary.filter);
        return pdf(session, title, [summaryPart(summary, book.plan, setup.margins, words)], setup);
      }
      const options = { company: session.profile.agencyName, createdAt: now(), margins: setup.margins };
      return runOfficeJob('write-summary', { tables: summaryTables(book, summary), options });
    },
  };
}

function sheets(
  facts: ConsolidationFacts,
  title: string,
  id: string,
  chosen?: readonly AgencySheet[],
): WrittenDocument {
  const { session, book, summary, setup } = facts;
  const make = async (format: DocumentFormat): Promise<Uint8Array> => {
    const all = chosen ?? agencySheetsOf(facts);
    const company = session.profile.agencyName;
    switch (format) {
      case 'pdf':
        return pdf(
          session,
          title,
          all.map(({ table }, index) => annexPart(table, `s${index + 1}`, setup.margins)),
          setup,
        );
      case 'docx':
        return runOfficeJob('write-annexes-docx', {
          annexes: all.map(({ table }) => table),
          page: setup,
          title,
          subject: summary.period.title,
          company,
          createdAt: now(),
        });
      case 'xlsx':
        return runOfficeJob('write-agency-sheets', {
          sheets: all,
          options: {
            period: summary.period.title,
            planNumber: book.plan.number,
            company,
            margins: setup.margins,
            createdAt: now(),
          },
        });
    }
  };
  return { id, title, formats: ['docx', 'pdf', 'xlsx'], make };
}

function pdf(
  { host }: Session,
  title: string,
  parts: readonly PrintPart[],
  { margins }: Pick<OfficeSetup, 'margins'>,
): Promise<Uint8Array> {
  return host.printToPdf({ html: printShell(title, parts, margins), title });
}
