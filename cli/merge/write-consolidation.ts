import { join } from 'node:path';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { builtInPlan } from '#seeds/built-in-plan.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import type { Book } from '#shared/book/types.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { CalendarDate, PeriodId } from '#shared/ids.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { summaryProgress } from '#shared/office/appendix/summary-progress.ts';
import type { ProgressByTask } from '#shared/office/appendix/task-progress.ts';
import { isNotSent } from '#shared/office/report/sending-blocks.ts';
import { type Draft, makeDraft } from '#shared/office/draft/make-draft.ts';
import { defaultOfficeSetup } from '#shared/office/setup/default-office-setup.ts';
import type { OfficeSetup } from '#shared/office/setup/office-setup.ts';
import { noonOf } from '#shared/time/noon-of.ts';
import { makeFolder, writeOutput } from '../files.ts';
import { csv } from './csv.ts';
import { DOCUMENTS, writePapers } from './write-papers.ts';
import { gapsOf } from './gaps-of.ts';
import type { MergedFolder } from './merge-packages.ts';
import { reportLines } from './report-lines.ts';
import { summaryDocument } from './summary-document.ts';

export interface Consolidation {
  readonly book: Book;
  /** Where the focal point's edits of the documents are. */
  readonly ledger: Ledger;
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
  const draft = makeDraft({ book, ledger, period, asOf, gaps: gapsOf(merged, book), setup }, 'consolidated');
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
  const { book, summary, closing, document } = consolidation;
  await makeFolder(out);
  const setup = focalSetup(book, summary.asOf);
  for (const { path, bytes } of await writePapers({ ...consolidation, setup }, noonOf(summary.asOf))) {
    if (path.length > 1) await makeFolder(join(out, DOCUMENTS));
    await writeOutput(join(out, ...path), bytes);
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
