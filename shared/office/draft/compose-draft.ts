import type { PeriodId } from '#shared/ids.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import type { DraftDocument, OfficialDocument } from '../report/official-document.ts';
import { applyEdits, blocksToPrint, type DraftBlock } from './apply-edits.ts';
import { readBlockEdits } from './draft-record.ts';

/** A document as the program makes it today, with what officers did to it. */
export interface ComposedDraft {
  readonly id: string;
  readonly period: PeriodId;
  readonly blocks: readonly DraftBlock[];
  /** What goes to Word, print and PDF. */
  readonly document: OfficialDocument;
}

/** Puts the edits of the ledger into a document made anew. */
export function composeDraft(ledger: LedgerView, period: PeriodId, generated: DraftDocument): ComposedDraft {
  const { id, ...rest } = generated;
  const blocks = applyEdits(generated.blocks, readBlockEdits(ledger, period, id));
  return { id, period, blocks, document: { ...rest, blocks: blocksToPrint(blocks) } };
}
