import { now } from '#renderer/data/clock.ts';
import { frozenDocument } from '#renderer/data/frozen-document.ts';
import type { Session } from '#renderer/data/session.ts';
import { suggestedName } from '#renderer/use-cases/suggested-name.ts';
import { runOfficeJob } from '#renderer/workers/office-client.ts';
import type { Book } from '#shared/book/types.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import { type Freeze, freezesOf } from '#shared/office/draft/freezes.ts';
import { codeOfDraft, marked } from '#shared/office/draft/make-freeze.ts';
import type { Draft } from '#shared/office/draft/make-draft.ts';
import type { OfficialDocument } from '#shared/office/report/official-document.ts';

/**
 * "Xuất Word": a draft as it stands on the page, through the save dialog. While it says the same as the last freeze it
 * carries that code.
 *
 * @returns null when the officer cancelled the dialog.
 */
export async function exportDraft(session: Session, book: Book, draft: Draft): Promise<SavedFile | null> {
  const document = await printedDraft(session, draft);
  return write(session, book, document, { kind: 'Báo cáo', period: draft.summary.period.title });
}

/** The same of a frozen report: to the letter as it was frozen, whatever came in since. */
export async function exportFreeze(
  session: Session,
  book: Book,
  draft: Draft,
  freeze: Freeze,
): Promise<SavedFile | null> {
  const document = frozenDocument(session.ledger, freeze);
  return write(session, book, document, {
    kind: `Báo cáo đã chốt ${freeze.code}`,
    period: draft.summary.period.title,
  });
}

/** The draft's document as it is printed now. */
export async function printedDraft(session: Session, draft: Draft): Promise<OfficialDocument> {
  const current = freezesOf(session.ledger, draft.period, draft.id).find(
    ({ standing }) => standing === 'current',
  );
  if (current === undefined) return draft.document;
  const { code, digest } = await codeOfDraft(session.ledger, draft);
  return digest === current.digest ? marked(draft.document, code) : draft.document;
}

async function write(
  session: Session,
  book: Book,
  content: OfficialDocument,
  name: { readonly kind: string; readonly period: string },
): Promise<SavedFile | null> {
  const bytes = await runOfficeJob('write-official-docx', { content, createdAt: now() });
  const suggested = await suggestedName(session, book, name, 'docx');
  return session.host.saveFile({ suggestedName: suggested, kind: 'docx', bytes });
}
