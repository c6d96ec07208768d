import { now } from '#renderer/data/clock.ts';
import { packBook } from '#renderer/data/pack-book.ts';
import type { Session } from '#renderer/data/session.ts';
import { encryptPackage } from '#shared/package/encryption.ts';
import { packageFiles } from '#shared/package/package-files.ts';
import { dateOfInstant } from '#shared/time/calendar-date.ts';
import type { SavedPackage } from './saved-package.ts';

/**
 * "Sao lưu ra tệp": the whole book in one file, texts being typed included, from which it comes back on this or
 * another machine.
 *
 * @param passphrase encrypts the file; null: whoever has the file can read it
 * @returns null when the officer cancelled.
 * @throws Problem `passphrase-too-short`, and what writing throws
 */
export async function saveBackup(
  session: Session,
  passphrase: string | null = null,
): Promise<SavedPackage | null> {
  const { ledger, db, planId, profile, host, attachments } = session;
  const at = now();
  const segments = ledger.segments().length;
  const everything = ledger.export({ waiting: true });
  const { carried, leftOut } = packageFiles('full-copy', everything, (sha256) => attachments.has(sha256));
  const book = await packBook(session, at, carried);
  const bytes = passphrase === null ? book : await encryptPackage(book, { passphrase });
  // Letters without marks, digits and hyphens: every file system and mail program keeps it.
  const suggestedName = `sao-luu_${planId}_${profile.agency}_${dateOfInstant(at)}.skh`;
  const saved = await host.saveFile({ suggestedName, kind: 'backup', bytes });
  if (saved !== null) await db.plans.update(planId, { backup: { at, segments } });
  return saved && { ...saved, leftOut: leftOut.length };
}
