import type { KeyedBlock } from '../report/report-blocks.ts';
import type { BlockEdit } from './draft-record.ts';

/** What became of a block: whose words it has and whether somebody must look at it. */
export type DraftStanding =
  | 'generated' // the program's words
  | 'edited' // the officer's, written on the program's words as they are now
  | 'stale' // the officer's, and the program's have changed since
  | 'orphan' // the officer's, and the program makes no such block any more
  | 'added' // a paragraph of the officer's own
  | 'hidden'; // left out by the officer

export interface DraftBlock {
  readonly key: string;
  readonly standing: DraftStanding;
  /** As it goes into the document; figures only where the program's words stand. */
  readonly block: KeyedBlock;
  /** What the program makes of it today; null for one it does not make. */
  readonly generated: KeyedBlock | null;
  readonly edit: BlockEdit | null;
}

/**
 * The document with its edits. Every edit is in the result, whatever was generated: an edit whose block is gone keeps
 * the place it had, as near as what is left allows. Follows from the two arguments alone.
 */
export function applyEdits(
  generated: readonly KeyedBlock[],
  edits: ReadonlyMap<string, BlockEdit>,
): readonly DraftBlock[] {
  const made = new Set(generated.map(({ key }) => key));
  const blocks: DraftBlock[] = generated.map((block) => edited(block, edits.get(block.key) ?? null));
  const loose = [...edits.values()].filter(({ key, text }) => !made.has(key) && text !== null);
  // Newest first, so that of two paragraphs put after the same block the later one stands nearer to it.
  const waiting = loose.toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  while (waiting.length > 0) {
    const keys = new Set(waiting.map(({ key }) => key));
    // First those that stand after nothing that is still to be placed.
    const ready = waiting.findIndex(({ after }) => !keys.has(after[0] ?? ''));
    const [edit] = waiting.splice(Math.max(ready, 0), 1);
    if (edit === undefined) break;
    blocks.splice(placeOf(edit, blocks), 0, looseBlock(edit));
  }
  return blocks;
}

/** What goes into the document, in its order. */
export function blocksToPrint(blocks: readonly DraftBlock[]): readonly KeyedBlock[] {
  return blocks.filter(({ standing }) => standing !== 'hidden').map(({ block }) => block);
}

function edited(block: KeyedBlock, edit: BlockEdit | null): DraftBlock {
  const same = { key: block.key, generated: block, edit };
  if (edit === null) return { ...same, standing: 'generated', block };
  if (edit.hidden) return { ...same, standing: 'hidden', block };
  if (edit.text === null || block.kind === 'table' || edit.text === block.text) {
    return { ...same, standing: 'generated', block };
  }
  return {
    ...same,
    standing: edit.basedOn === block.text ? 'edited' : 'stale',
    block: { key: block.key, kind: block.kind, text: edit.text, figures: [], names: block.names ?? [] },
  };
}

function looseBlock(edit: BlockEdit): DraftBlock {
  const { key, kind, text, added, basedOn, hidden } = edit;
  return {
    key,
    // An officer who kept the words of a block that is gone made them a paragraph of their own.
    standing: hidden ? 'hidden' : added || basedOn === '' ? 'added' : 'orphan',
    block: { key, kind, text: text ?? '', figures: [] },
    generated: null,
    edit,
  };
}

/** After the nearest block that is left of those it stood after; else with its kin; else before the last block. */
function placeOf({ key, after }: BlockEdit, blocks: readonly DraftBlock[]): number {
  for (const before of after) {
    const index = blocks.findIndex((each) => each.key === before);
    if (index >= 0) return index + 1;
  }
  const kin = key.split('.', 1)[0] ?? '';
  const last = blocks.findLastIndex((each) => each.key === kin || each.key.startsWith(`${kin}.`));
  return last >= 0 ? last + 1 : Math.max(blocks.length - 1, 0);
}
