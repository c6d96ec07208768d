import { now } from '#renderer/data/clock.ts';
import { frozenDocument } from '#renderer/data/frozen-document.ts';
import type { Session } from '#renderer/data/session.ts';
import { suggestedName } from '#renderer/use-cases/suggested-name.ts';
import { runOfficeJob } from '#renderer/workers/office-client.ts';
import type { Book } from '#shared/book/types.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import type { Instant } from '#shared/ids.ts';
import type { Freeze } from '#shared/office/draft/freezes.ts';
import type { Draft } from '#shared/office/draft/make-draft.ts';
import { printedDocument } from '#shared/office/draft/printed-document.ts';
import type { OfficialDocument } from '#shared/office/report/official-document.ts';

/**
 * "Xuất Word": a draft as it stands on the page, through the save dialog. While it says the same as the last freeze it
 * carries that code.
 *
 * @returns null when the officer cancelled the dialog.
 */
export async function exportDraft(session: Session, book: Book, draft: Draft): Promise<SavedFile | null> {
  const document = await printedDocument(session.ledger, draft);
  return write(session, book, document, { kind: 'Báo cáo', period: draft.summary.period.title }, now());
}

/** The same of a frozen report: to the letter as it was frozen, whatever came in since. */
export async function exportFreeze(
  session: Session,
  book: Book,
  draft: Draft,
  freeze: Freeze,
): Promise<SavedFile | null> {
  const document = frozenDocument(session.ledger, freeze);
  const name = { kind: `Báo cáo đã chốt ${freeze.code}`, period: draft.summary.period.title };
  return write(session, book, document, name, freeze.at);
}

async function write(
  session: Session,
  book: Book,
  content: OfficialDocument,
  name: { readonly kind: string; readonly period: string },
  createdAt: Instant,
): Promise<SavedFile | null> {
  const bytes = await runOfficeJob('write-official-docx', { content, createdAt });
  const suggested = await suggestedName(session, book, name, 'docx');
  return session.host.saveFile({ suggestedName: suggested, kind: 'docx', bytes });
}
