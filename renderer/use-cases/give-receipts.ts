import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { receiptChanges } from '#shared/book/receipts.ts';
import type { Book } from '#shared/book/types.ts';
import type { Addressees } from '#shared/package/encryption.ts';
import { exportPackage } from './export-package.ts';
import type { SavedPackage } from './saved-package.ts';

/**
 * "Lưu biên nhận": says of every accepted sender what has arrived here, and writes the package that tells them. Giving
 * receipts twice writes nothing new; the file can be saved again. A sender reads "đã nhận" only from this.
 *
 * @param to as of exportPackage
 * @returns null when the officer cancelled.
 */
export async function giveReceipts(
  session: Session,
  book: Book,
  to: Addressees | null = null,
): Promise<SavedPackage | null> {
  const { ledger, profile } = session;
  const changes = receiptChanges(ledger, profile.agency, { by: profile.person, at: now() });
  if (changes.length > 0) await session.commitForGood(changes);
  return exportPackage(session, book, 'receipt', null, to);
}
