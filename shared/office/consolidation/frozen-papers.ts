import type { Book } from '#shared/book/types.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import type { PeriodId } from '#shared/ids.ts';
import { allAgencySheets } from '../agency-sheet/agency-sheet.ts';
import type { Freeze } from '../draft/freezes.ts';
import type { OfficialDocument } from '../report/official-document.ts';
import { appendixPaper } from './appendix-paper.ts';
import { figuresPaper } from './figures-paper.ts';
import { focalCompany } from './focal-company.ts';
import type { Paper } from './paper.ts';
import { reportPaper } from './report-paper.ts';
import { sheetsPaper } from './sheets-paper.ts';

export interface FrozenFacts {
  readonly freeze: Pick<Freeze, 'code' | 'asOf'>;
  /** As it was printed. */
  readonly document: OfficialDocument;
  readonly period: PeriodId;
  /** The book as it was when the report was frozen; null where some of what it rested on is not here. */
  readonly book: Book | null;
  /** As whoever froze it had them. */
  readonly plan: Plan;
  readonly agencies: Book['agencies'];
}

/**
 * The documents of a frozen report, written again: the report and its appendix from what the freeze keeps, figures and
 * agency sheets from the book as it was. Written with the moment of the freeze they are the same bytes every time.
 */
export function frozenPapers(facts: FrozenFacts): readonly Paper[] {
  const { freeze, document, period, book, plan } = facts;
  const company = focalCompany(facts);
  const { page } = document;
  const named = (what: string): string => `${what} đã chốt ${freeze.code}`;
  const papers = [reportPaper('report', named('Báo cáo'), async () => document)];
  if (document.appendix !== undefined) {
    const title = named('Phụ lục có tiến độ');
    papers.push(appendixPaper(title, document.appendix, { page, planNumber: plan.number, company }));
  }
  if (book === null) return papers;
  const summary = summarise(book, period, freeze.asOf);
  const sheets = { plan, period: summary.period.title, page, company };
  return [
    ...papers,
    figuresPaper(named('Số liệu'), book, summary, { margins: page.margins, company }),
    sheetsPaper(
      { id: 'sheets', title: named('Phiếu các cơ quan') },
      () => allAgencySheets(book, summary.period, freeze.asOf),
      sheets,
    ),
  ];
}
