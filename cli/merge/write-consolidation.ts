import { join } from 'node:path';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { builtInPlan } from '#seeds/built-in-plan.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import type { Book } from '#shared/book/types.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { CalendarDate, PeriodId } from '#shared/ids.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import { appendixWorkbook } from '#shared/office/appendix/appendix-workbook.ts';
import { summaryProgress } from '#shared/office/appendix/summary-progress.ts';
import type { ProgressByTask } from '#shared/office/appendix/task-progress.ts';
import { isNotSent } from '#shared/office/report/sending-blocks.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { type Draft, makeDraft } from '#shared/office/draft/make-draft.ts';
import { defaultOfficeSetup } from '#shared/office/setup/default-office-setup.ts';
import type { OfficeSetup } from '#shared/office/setup/office-setup.ts';
import { officialDocx } from '#shared/office/word/official-docx.ts';
import { noonOf } from '#shared/time/noon-of.ts';
import { makeFolder, writeOutput } from '../files.ts';
import { csv } from './csv.ts';
import { furtherDocuments } from './further-documents.ts';
import { gapsOf } from './gaps-of.ts';
import type { MergedFolder } from './merge-packages.ts';
import { reportLines } from './report-lines.ts';
import { summaryDocument } from './summary-document.ts';

export interface Consolidation {
  readonly book: Book;
  /** Where the focal point's edits of the documents are. */
  readonly ledger: LedgerView;
  readonly summary: Summary;
  readonly closing: ClosingDay;
  readonly progress: ProgressByTask;
  /** The consolidated report with the focal point's edits that the packages brought. */
  readonly draft: Draft;
  /** What summary.json holds. */
  readonly document: Readonly<Record<string, unknown>>;
}

/** Names of the files a consolidation leaves. */
export const OUTPUTS = {
  report: 'report.docx',
  appendix: 'appendix.xlsx',
  summary: 'summary.json',
  lists: 'lists.csv',
} as const;

/** Folder of the figures, the agency sheets and the reports upward. */
export const DOCUMENTS = 'van-ban';

/** Consolidates merged packages for a period as of a day. Only accepted reports count; nothing is frozen. */
export async function consolidate(
  merged: MergedFolder,
  period: PeriodId,
  asOf: CalendarDate,
): Promise<Consolidation> {
  const { ledger, files } = merged;
  const plan = builtInPlan(ledger.options.planId);
  const book = createBookReader(plan, builtInAgencies)(ledger, asOf);
  const setup = focalSetup(book, asOf);
  const draft = makeDraft({ book, ledger, period, asOf, gaps: gapsOf(ledger, book), setup }, 'consolidated');
  const { summary, closing } = draft;
  return {
    book,
    ledger,
    summary,
    closing,
    progress: summaryProgress(book, summary),
    draft,
    document: {
      ...summaryDocument(book, summary, closing, files),
      report: await reportLines(ledger, draft),
    },
  };
}

/** Writes report.docx, appendix.xlsx, summary.json, lists.csv and further documents into a folder. The same input gives the same bytes. */
export async function writeConsolidation(consolidation: Consolidation, out: string): Promise<void> {
  const { book, summary, closing, progress, document, draft } = consolidation;
  const createdAt = noonOf(summary.asOf);
  await makeFolder(out);
  const { appendix, number, focalPoint } = book.plan;
  const company = book.agencies.find(({ id }) => id === focalPoint)?.name ?? '';
  const workbook = appendixWorkbook(appendix, {
    columns: 'progress',
    progress,
    planNumber: number,
    company,
    createdAt,
  });
  await writeOutput(join(out, OUTPUTS.appendix), await writeXlsx(workbook));
  const setup = focalSetup(book, summary.asOf);
  await writeOutput(join(out, OUTPUTS.report), await officialDocx(draft.document, createdAt));
  for (const { name, bytes } of await furtherDocuments(consolidation, setup, createdAt)) {
    await makeFolder(join(out, DOCUMENTS));
    await writeOutput(join(out, DOCUMENTS, name), bytes);
  }
  await writeOutput(join(out, OUTPUTS.lists), lists(closing));
  await writeOutput(join(out, OUTPUTS.summary), `${JSON.stringify(document, null, 2)}\n`);
}

/** What the focal point's documents look like by default: a command line has no page set-up of its own. */
function focalSetup({ plan, agencies }: Book, on: CalendarDate): OfficeSetup {
  const id = plan.focalPoint;
  const agency = agencies.find((candidate) => candidate.id === id) ?? { id, name: id, shortName: id };
  return defaultOfficeSetup({ agency, agencies, plan, on });
}

/** Who is missing, late or returned, for a reminder; opens in Excel. */
function lists({ rows }: ClosingDay): string {
  const chosen = [
    ['Chưa gửi', rows.filter(isNotSent)],
    ['Gửi chậm', rows.filter((row) => row.lateDays > 0 && !isNotSent(row))],
    ['Đã trả lại', rows.filter(({ state }) => state === 'returned')],
  ] as const;
  return csv([
    ['Danh sách', 'Cơ quan', 'Chậm (ngày)', 'Nhiệm vụ chủ trì', 'Nhiệm vụ cùng chủ trì', 'Chi tiết'],
    ...chosen.flatMap(([title, members]) =>
      members.map((row) => [
        title,
        row.name,
        String(row.lateDays),
        row.leadTasks.join(', '),
        row.coLeadTasks.join(', '),
        row.detail,
      ]),
    ),
  ]);
}
