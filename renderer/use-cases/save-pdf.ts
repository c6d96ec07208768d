import type { Session } from '#renderer/data/session.ts';
import type { Book } from '#shared/book/types.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import { suggestedName, type NamedDocument } from './suggested-name.ts';

/** Saves a rendered PDF, the very bytes that were looked at. Null when the officer cancelled. */
export async function savePdf(
  session: Session,
  book: Book,
  bytes: Uint8Array,
  document: NamedDocument,
): Promise<SavedFile | null> {
  const name = await suggestedName(session, book, document, 'pdf');
  return session.host.saveFile({ suggestedName: name, kind: 'pdf', bytes });
}
