import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { runOfficeJob } from '#renderer/workers/office-client.ts';
import type { Book } from '#shared/book/types.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import { summaryTables } from '#shared/office/summary/summary-tables.ts';
import { suggestedName } from './suggested-name.ts';

/**
 * "Bảng số liệu Excel": the figures of a consolidation as a workbook, one sheet per table, through the save dialog.
 *
 * @returns null when the officer cancelled the dialog.
 */
export async function exportSummaryXlsx(
  session: Session,
  book: Book,
  summary: Summary,
): Promise<SavedFile | null> {
  const options = { company: session.profile.agencyName, createdAt: now() };
  const bytes = await runOfficeJob('write-summary', { tables: summaryTables(book, summary), options });
  const named = { kind: 'Tổng hợp', period: summary.period.title };
  return session.host.saveFile({
    suggestedName: await suggestedName(session, book, named, 'xlsx'),
    kind: 'xlsx',
    bytes,
  });
}
