import { now } from '#renderer/data/clock.ts';
import { loadOfficeSetup } from '#renderer/data/office-setup-store.ts';
import type { Session } from '#renderer/data/session.ts';
import { runOfficeJob } from '#renderer/workers/office-client.ts';
import type { Book } from '#shared/book/types.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import { consolidatedContent } from '#shared/office/report/consolidated-content.ts';
import { suggestedName } from './suggested-name.ts';

/**
 * "Soạn báo cáo Word": drafts the focal point's report on the summary's period, with the appendix of results, and
 * writes it through the save dialog. Made in a worker.
 *
 * @returns null when the officer cancelled the dialog.
 */
export async function exportConsolidatedReport(
  session: Session,
  book: Book,
  summary: Summary,
  closing: ClosingDay,
): Promise<SavedFile | null> {
  const setup = await loadOfficeSetup(session, book);
  const content = consolidatedContent(book, summary, closing, setup);
  const bytes = await runOfficeJob('write-official-docx', { content, createdAt: now() });
  const name = await suggestedName(session, book, { kind: 'Báo cáo', period: summary.period.title }, 'docx');
  return session.host.saveFile({ suggestedName: name, kind: 'docx', bytes });
}
