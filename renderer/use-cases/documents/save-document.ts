import type { Session } from '#renderer/data/session.ts';
import type { Book } from '#shared/book/types.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import { suggestedName } from '../suggested-name.ts';
import type { DocumentFormat, WrittenDocument } from './written-document.ts';

/** Writes one document through the save dialog. Null when the officer cancelled it. */
export async function saveDocument(
  session: Session,
  book: Book,
  period: string,
  document: WrittenDocument,
  format: DocumentFormat,
): Promise<SavedFile | null> {
  const bytes = await document.make[format]?.();
  if (bytes === undefined) throw new Error(`${document.id} is not written as ${format}`);
  const name = await suggestedName(session, book, { kind: document.title, period }, format);
  return session.host.saveFile({ suggestedName: name, kind: format, bytes });
}

/**
 * Writes every document in every format into one folder. All are made before the folder is asked for, so that a
 * document that cannot be made leaves nothing half done.
 *
 * @param onMade called after each file with how many are made.
 * @returns null when the officer cancelled the dialog.
 */
export async function saveAllDocuments(
  session: Session,
  book: Book,
  period: string,
  documents: readonly WrittenDocument[],
  formats: readonly DocumentFormat[],
  onMade: (made: number) => void,
): Promise<readonly SavedFile[] | null> {
  const requests = [];
  for (const document of documents) {
    for (const format of formats) {
      const bytes = await document.make[format]?.();
      if (bytes === undefined) continue;
      const name = await suggestedName(session, book, { kind: document.title, period }, format);
      requests.push({ suggestedName: name, kind: format, bytes });
      onMade(requests.length);
    }
  }
  return session.host.saveFiles(requests);
}
