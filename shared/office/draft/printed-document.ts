import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { OfficialDocument } from '../report/official-document.ts';
import { freezesOf } from './freezes.ts';
import type { Draft } from './make-draft.ts';
import { codeOfDraft, marked } from './make-freeze.ts';

/** A draft's document as it is printed: while it says the same as the last freeze it carries that code. */
export async function printedDocument(
  ledger: Ledger,
  draft: Pick<Draft, 'id' | 'period' | 'asOf' | 'document'>,
): Promise<OfficialDocument> {
  const current = freezesOf(ledger, draft.period, draft.id).find(({ standing }) => standing === 'current');
  if (current === undefined) return draft.document;
  const { code, digest } = await codeOfDraft(ledger, draft);
  return digest === current.digest ? marked(draft.document, code) : draft.document;
}
