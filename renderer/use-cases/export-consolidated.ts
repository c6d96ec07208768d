import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { type JobSettings, runOfficeJob } from '#renderer/workers/office-client.ts';
import { snapshotBook } from '#shared/book/book-snapshot.ts';
import type { Book } from '#shared/book/types.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import { documentName } from './document-name.ts';

/**
 * "Soạn báo cáo Word": drafts the focal point's report on a period in the form of NĐ 30/2020/NĐ-CP, the appendix of
 * results in the same file, through the save dialog. Made in a worker; can be cancelled. Only accepted reports count.
 *
 * @returns null when the officer cancelled the dialog.
 */
export async function exportConsolidatedDocx(
  { host }: Session,
  book: Book,
  { summary, closing }: { readonly summary: Summary; readonly closing: ClosingDay },
  settings?: JobSettings,
): Promise<SavedFile | null> {
  const input = { book: snapshotBook(book), summary, closing, createdAt: now() };
  const bytes = await runOfficeJob('write-consolidated', input, settings);
  const parts = ['Báo cáo', summary.period.title, 'Kế hoạch', book.plan.number];
  return host.saveFile({ suggestedName: documentName(parts, 'docx'), kind: 'docx', bytes });
}
