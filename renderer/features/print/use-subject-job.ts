import { useAsOf, useBook, usePeriod, useProfile } from '#renderer/data/session-context.tsx';
import { useClosingDay } from '#renderer/data/use-closing-day.ts';
import { useOfficeSetup } from '#renderer/data/use-office-setup.ts';
import type { Book } from '#shared/book/types.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { statusOf } from '#shared/domain/status/status-of.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { resultText, statusText } from '#shared/office/appendix/progress-text.ts';
import { agencySheetPart } from '#shared/office/print/agency-sheet-part.ts';
import { appendixPart } from '#shared/office/print/appendix-part.ts';
import { DECREE_MARGINS, type Margins } from '#shared/office/print/paper.ts';
import { planTextPart } from '#shared/office/print/plan-text-part.ts';
import type { PrintPart } from '#shared/office/print/print-part.ts';
import { printShell } from '#shared/office/print/print-shell.ts';
import { officialParts } from '#shared/office/print/official-parts.ts';
import { agencyReportContent } from '#shared/office/report/agency-report-content.ts';
import { summaryPart } from '#shared/office/print/summary-part.ts';
import { consolidatedContent } from '#shared/office/report/consolidated-content.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useMemo } from 'react';
import { expectedTexts } from './expected-texts.ts';
import type { PrintJob } from './print-request.ts';
import type { PrintSubject } from './print-subject.ts';

/** The document of a subject other than the appendix; null for the appendix, which has choices of its own. */
export function useSubjectJob(subject: PrintSubject, title: string, agency: AgencyId): PrintJob | null {
  const book = useBook();
  const { role } = useProfile();
  const period = usePeriod();
  const asOf = useAsOf();
  const closing = useClosingDay(period);
  const setup = useOfficeSetup()?.setup;
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
        return make([summaryPart(summarise(book, period.id, asOf), plan, margins)]);
      case 'report':
        return setup === undefined
          ? make([])
          : make(
              officialParts(
                role === 'focal'
                  ? consolidatedContent(book, summarise(book, period.id, asOf), closing, setup)
                  : agencyReportContent(book, agency, period, asOf, setup),
              ),
            );
      case 'agency':
        return make([agencySheet(book, agency, period, asOf, role === 'focal', margins)]);
    }
  }, [subject, title, book, period, asOf, closing, role, agency, setup, margins]);
}

/** The tasks an agency leads with its reports: the focal point prints what was sent, an agency what it wrote. */
function agencySheet(
  book: Book,
  agency: AgencyId,
  period: ReportingPeriod,
  asOf: CalendarDate,
  focal: boolean,
  margins: Margins,
): PrintPart {
  const name = book.agencies.find(({ id }) => id === agency)?.name ?? agency;
  const tasks = book.tasks
    .filter(
      ({ isGroup, leads }) => !isGroup && leads.some((ref) => ref.agencyId === agency && !ref.collective),
    )
    .map((task) => {
      const report = focal
        ? book.submittedReport(agency, task.path, period.id)
        : book.report(agency, task.path, period.id);
      return {
        path: task.row.path,
        content: task.row.content,
        deadline: task.row.deadline,
        status: statusText(statusOf(task, report, asOf)),
        result: report === undefined ? '' : resultText(report),
        report,
      };
    });
  return agencySheetPart({
    agency: name,
    period: period.title,
    note: `(Kế hoạch số ${book.plan.number}; tình trạng tính đến ngày ${formatDate(asOf)})`,
    tasks,
    margins,
  });
}
