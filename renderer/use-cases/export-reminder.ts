import { now } from '#renderer/data/clock.ts';
import { loadOfficeSetup } from '#renderer/data/office-setup-store.ts';
import type { Session } from '#renderer/data/session.ts';
import { runOfficeJob } from '#renderer/workers/office-client.ts';
import type { Book } from '#shared/book/types.ts';
import type { SavedFile, SaveRequest } from '#shared/contracts/host.ts';
import type { ClosingRow } from '#shared/domain/closing-day/types.ts';
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
  return session.host.saveFile(await letter(session, book, facts));
}

/**
 * A letter for each agency, with its tasks, all into one folder. All are drafted before the folder is asked for, so that
 * one that cannot be drafted leaves nothing half done.
 *
 * @returns null when the officer cancelled the dialog.
 */
export async function exportReminders(
  session: Session,
  book: Book,
  facts: ReminderFacts,
): Promise<readonly SavedFile[] | null> {
  const letters: SaveRequest[] = [];
  for (const row of facts.rows) letters.push(await letter(session, book, { ...facts, rows: [row] }));
  return session.host.saveFiles(letters);
}

async function letter(session: Session, book: Book, facts: ReminderFacts): Promise<SaveRequest> {
  const setup = await loadOfficeSetup(session, book);
  const content = reminderContent(book, facts, setup);
  const bytes = await runOfficeJob('write-official-docx', { content, createdAt: now() });
  const kind = `Đôn đốc${whom(facts.rows)}`;
  const name = await suggestedName(session, book, { kind, period: facts.period.title }, 'docx');
  return { suggestedName: name, kind: 'docx', bytes };
}

/** A letter to one agency is named by it, so that letters to several have names of their own. */
function whom(rows: readonly ClosingRow[]): string {
  const [only] = rows.length === 1 ? rows : [];
  return only === undefined ? '' : ` ${only.shortName}`;
}
