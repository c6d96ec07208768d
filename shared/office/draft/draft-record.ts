import type { Instant, PeriodId } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import * as v from 'valibot';

/** Longest text of one block, in UTF-16 code units: a page and a half. */
export const LONGEST_BLOCK = 20_000;

/**
 * What an officer did with one block of a draft, kept in the ledger as `consol/<period>/<document>/<block key>`.
 * Emptied fields mean that nothing was done, so that undo needs no deletion.
 */
export interface BlockEdit {
  readonly key: string;
  /** The officer's words; null where the program's stand. */
  readonly text: string | null;
  /** The program's words the officer last saw beside them; '' for a paragraph of the officer's own. */
  readonly basedOn: string;
  /** Left out of the document. */
  readonly hidden: boolean;
  /** How the text is set while the program makes no such block. */
  readonly kind: 'part' | 'item' | 'paragraph' | 'bullet';
  /** Keys of the blocks before it when it was written, nearest first: where it goes while the program makes no such block. */
  readonly after: readonly string[];
  /** Added by an officer: the program never makes a block of this key. */
  readonly added: boolean;
  readonly by: string;
  readonly at: Instant;
}

const EditSchema = v.object({
  text: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_BLOCK))), null),
  basedOn: v.fallback(v.string(), ''),
  hidden: v.fallback(v.boolean(), false),
  kind: v.fallback(v.picklist(['part', 'item', 'paragraph', 'bullet']), 'paragraph'),
  after: v.fallback(v.array(v.string()), []),
  added: v.fallback(v.boolean(), false),
  by: v.fallback(v.string(), ''),
  at: v.fallback(v.number(), 0),
});

/** The block that holds the freeze, no edit. */
export const FROZEN = 'frozen';

/** The part of a `consol` id that names a block of a document. */
export const blockPart = (document: string, key: string): string => `${document}/${key}`;

/** Every edit of a document that still says something, by block key. */
export function readBlockEdits(
  ledger: LedgerView,
  period: PeriodId,
  document: string,
): ReadonlyMap<string, BlockEdit> {
  const prefix = entity.consol(period, blockPart(document, ''));
  const edits = new Map<string, BlockEdit>();
  for (const id of ledger.entities(prefix)) {
    const key = id.slice(prefix.length);
    if (key === FROZEN) continue;
    const record = v.safeParse(EditSchema, ledger.read(id));
    if (!record.success) continue;
    const edit = { key, ...record.output };
    if (edit.text !== null || edit.hidden) edits.set(key, edit);
  }
  return edits;
}
