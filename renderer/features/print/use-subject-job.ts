import { useAsOf, useBook, usePeriod, useProfile } from '#renderer/data/session-context.tsx';
import { useOfficeSetup } from '#renderer/data/use-office-setup.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { useViewState } from '#renderer/state/view-state.ts';
import { filterWords } from '#shared/office/summary/filter-words.ts';
import type { Book } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';
import {
  agencySheet,
  allAgencySheets,
  type AgencySheet,
  type SheetSource,
} from '#shared/office/agency-sheet/agency-sheet.ts';
import { detailedPlanContent } from '#shared/office/detailed-plan/detailed-plan-content.ts';
import { today } from '#renderer/data/clock.ts';
import { annexPart } from '#shared/office/print/annex-part.ts';
import { appendixPart } from '#shared/office/print/appendix-part.ts';
import { DECREE_MARGINS } from '#shared/office/print/paper.ts';
import { planTextPart } from '#shared/office/print/plan-text-part.ts';
import type { PrintPart } from '#shared/office/print/print-part.ts';
import { printShell } from '#shared/office/print/print-shell.ts';
import { officialParts } from '#shared/office/print/official-parts.ts';
import { agencyReportContent } from '#shared/office/report/agency-report-content.ts';
import { summaryPart } from '#shared/office/print/summary-part.ts';
import type { OfficialDocument } from '#shared/office/report/official-document.ts';
import { useMemo } from 'react';
import { expectedTexts } from './expected-texts.ts';
import type { PrintJob } from './print-request.ts';
import type { PrintSubject } from './print-subject.ts';

/**
 * The document of a subject other than the appendix; null for the appendix, which has choices of its own.
 *
 * @param consolidated the focal point's report; undefined while it is being made
 */
export function useSubjectJob(
  subject: PrintSubject,
  title: string,
  agency: AgencyId | null,
  consolidated: OfficialDocument | undefined,
): PrintJob | null {
  const book = useBook();
  const { role, agency: own } = useProfile();
  const period = usePeriod();
  const asOf = useAsOf();
  const setup = useOfficeSetup()?.setup;
  const filter = useViewState((state) => state.summaryFilter);
  const margins = setup?.margins ?? DECREE_MARGINS;
  return useMemo(() => {
    const make = (parts: readonly PrintPart[]): PrintJob => {
      const html = printShell(title, parts, margins);
      const pages = parts.map((part) => part.pages);
      return {
        html,
        expected: expectedTexts(html),
        rows: parts.length > 1 || subject === 'agency' ? book.tasks.length : 0,
        pages: pages.includes(null) ? null : pages.reduce<number>((sum, each) => sum + (each ?? 0), 0),
      };
    };
    const { plan } = book;
    switch (subject) {
      case 'appendix':
        return null;
      case 'plan-text':
        return make([
          planTextPart(plan),
          appendixPart({ document: plan.appendix, columns: 'issued', margins }),
        ]);
      case 'summary':
        return make([
          summaryPart(summarise(book, period.id, asOf, { filter }), plan, margins, filterWords(book, filter)),
        ]);
      case 'report':
        if (role === 'focal') return make(consolidated === undefined ? [] : officialParts(consolidated));
        return make(
          setup === undefined ? [] : officialParts(agencyReportContent(book, own, period, asOf, setup)),
        );
      case 'detailed-plan':
        return setup === undefined
          ? make([])
          : make(officialParts(detailedPlanContent(book, own, today(), setup)));
      case 'agency':
        return make(
          sheetsOf(book, agency, period, asOf, role === 'focal' ? 'sent' : 'written').map(
            ({ table }, index) => annexPart(table, `sheet${index + 1}`, margins),
          ),
        );
    }
  }, [subject, title, book, period, asOf, consolidated, role, own, agency, setup, margins, filter]);
}

/** The sheet of one agency, or of all that lead a task. */
function sheetsOf(
  book: Book,
  agency: AgencyId | null,
  period: ReportingPeriod,
  asOf: CalendarDate,
  source: SheetSource,
): readonly AgencySheet[] {
  return agency === null
    ? allAgencySheets(book, period, asOf)
    : [agencySheet(book, agency, period, asOf, source)];
}
