import { now } from '#renderer/data/clock.ts';
import { loadOfficeSetup } from '#renderer/data/office-setup-store.ts';
import type { Session } from '#renderer/data/session.ts';
import { runOfficeJob } from '#renderer/workers/office-client.ts';
import type { Book } from '#shared/book/types.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import { reminderContent, type ReminderFacts } from '#shared/office/report/reminder-content.ts';
import { suggestedName } from './suggested-name.ts';

/**
 * "Soạn đôn đốc": drafts one letter to the agencies that owe their report and writes it through the save dialog.
 *
 * @returns null when the officer cancelled the dialog.
 */
export async function exportReminder(
  session: Session,
  book: Book,
  facts: ReminderFacts,
): Promise<SavedFile | null> {
  const setup = await loadOfficeSetup(session, book);
  const content = reminderContent(book, facts, setup);
  const bytes = await runOfficeJob('write-official-docx', { content, createdAt: now() });
  const [only] = facts.rows.length === 1 ? facts.rows : [];
  const kind = only === undefined ? 'Đôn đốc' : `Đôn đốc ${only.shortName}`;
  const name = await suggestedName(session, book, { kind, period: facts.period.title }, 'docx');
  return session.host.saveFile({ suggestedName: name, kind: 'docx', bytes });
}
