import type { Instant } from '#shared/ids.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { Change } from '#shared/ledger/types.ts';
import type { OfficialDocument } from '../report/official-document.ts';
import { freezeCode, frozenMark } from './freeze-code.ts';
import { freezeChange } from './freezes.ts';
import type { Draft } from './make-draft.ts';

/** "Chốt báo cáo": the change that keeps a draft as it is now, and the code it is named by. */
export async function makeFreeze(
  ledger: Ledger,
  draft: Draft,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<{ readonly code: string; readonly digest: string; readonly change: Change }> {
  const { id, period, asOf } = draft;
  const { digest, code } = await codeOfDraft(ledger, draft);
  const freeze = { code, digest, asOf, by, at, heads: ledger.heads() };
  return { code, digest, change: freezeChange(period, id, freeze, marked(draft.document, code)) };
}

/** The code a draft has, frozen or not. */
export function codeOfDraft(
  ledger: Pick<Ledger, 'options'>,
  { id, period, asOf, document }: Pick<Draft, 'id' | 'period' | 'asOf' | 'document'>,
): Promise<{ readonly code: string; readonly digest: string }> {
  return freezeCode({ plan: ledger.options.planId, period, document: id, asOf }, document);
}

/** The document with the code of its freeze on it. */
export function marked(document: OfficialDocument, code: string): OfficialDocument {
  return { ...document, frame: { ...document.frame, mark: frozenMark(code) } };
}
