import { now } from '#renderer/data/clock.ts';
import { loadOfficeSetup } from '#renderer/data/office-setup-store.ts';
import type { Session } from '#renderer/data/session.ts';
import { runOfficeJob } from '#renderer/workers/office-client.ts';
import type { Book } from '#shared/book/types.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { agencyReportContent } from '#shared/office/report/agency-report-content.ts';
import { suggestedName } from './suggested-name.ts';

/**
 * "Soạn báo cáo Word" of Báo cáo kỳ: drafts the own agency's report on a period, with the table of its tasks, and
 * writes it through the save dialog. Made in a worker.
 *
 * @returns null when the officer cancelled the dialog.
 */
export async function exportAgencyReport(
  session: Session,
  book: Book,
  period: ReportingPeriod,
  asOf: CalendarDate,
): Promise<SavedFile | null> {
  const setup = await loadOfficeSetup(session, book);
  const content = agencyReportContent(book, session.profile.agency, period, asOf, setup);
  const bytes = await runOfficeJob('write-official-docx', { content, createdAt: now() });
  const name = await suggestedName(session, book, { kind: 'Báo cáo', period: period.title }, 'docx');
  return session.host.saveFile({ suggestedName: name, kind: 'docx', bytes });
}
