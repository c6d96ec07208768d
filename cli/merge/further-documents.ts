import type { Book } from '#shared/book/types.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { Instant } from '#shared/ids.ts';
import { allAgencySheets } from '#shared/office/agency-sheet/agency-sheet.ts';
import { agencySheetsWorkbook } from '#shared/office/agency-sheet/agency-sheets-workbook.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import { composeDraft } from '#shared/office/draft/compose-draft.ts';
import { upwardContent } from '#shared/office/report/upward-content.ts';
import type { OfficeSetup } from '#shared/office/setup/office-setup.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { summaryTables } from '#shared/office/summary/summary-tables.ts';
import { summaryWorkbook } from '#shared/office/summary/summary-workbook.ts';
import { annexesDocx } from '#shared/office/word/annexes-docx.ts';
import { officialDocx } from '#shared/office/word/official-docx.ts';

interface FurtherFacts {
  readonly book: Book;
  readonly ledger: LedgerView;
  readonly summary: Summary;
}

/**
 * What a consolidation leaves beside its report and appendix: figures, agency sheets, a report to each body above with
 * the focal point's edits.
 */
export async function furtherDocuments(
  { book, ledger, summary }: FurtherFacts,
  setup: OfficeSetup,
  createdAt: Instant,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const { margins, issuer: company } = setup;
  const { title: period } = summary.period;
  const sheets = allAgencySheets(book, summary.period, summary.asOf);
  const title = `Nhiệm vụ và báo cáo của các cơ quan, ${period}`;
  const figures = summaryWorkbook(summaryTables(book, summary), { company, createdAt, margins });
  const workbook = agencySheetsWorkbook(sheets, {
    period,
    planNumber: book.plan.number,
    company,
    margins,
    createdAt,
  });
  const annexes = { annexes: sheets.map(({ table }) => table), page: setup, title, subject: period, company };
  const upward = setup.upward.map(async (recipient) => {
    const content = upwardContent(book, summary, setup, recipient);
    const { id, document } = composeDraft(ledger, summary.period.id, content);
    return { name: `${id}.docx`, bytes: await officialDocx(document, createdAt) };
  });
  return Promise.all([
    writeXlsx(figures).then((bytes) => ({ name: 'figures.xlsx', bytes })),
    annexesDocx(annexes, createdAt).then((bytes) => ({ name: 'agency-sheets.docx', bytes })),
    writeXlsx(workbook).then((bytes) => ({ name: 'agency-sheets.xlsx', bytes })),
    ...upward,
  ]);
}
