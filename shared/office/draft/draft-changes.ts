import type { Instant, PeriodId } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Change } from '#shared/ledger/types.ts';
import { cleanText } from '#shared/text/clean-text.ts';
import type { DraftBlock } from './apply-edits.ts';
import { blockPart, type BlockEdit } from './draft-record.ts';

/** Where a block is kept, and who writes. */
export interface DraftPlace {
  readonly period: PeriodId;
  readonly document: string;
  readonly by: string;
  readonly at: Instant;
}

/** How many blocks before it an edit remembers: more than ever go away together. */
const REMEMBERED = 8;

/**
 * The officer's words for a block. Empty words leave it out; the program's own words take the edit back.
 *
 * @param basedOn the program's words the officer began from, when data may have come in since.
 */
export function writeBlock(
  place: DraftPlace,
  blocks: readonly DraftBlock[],
  key: string,
  text: string,
  basedOn?: string,
): Change {
  const block = blocks.find((each) => each.key === key);
  const clean = tidy(text);
  const generated = generatedText(block);
  if (clean === '') return generated === null ? takeBack(place, key) : hideBlock(place, key);
  if (clean === generated) return takeBack(place, key);
  return change(place, key, {
    text: clean,
    basedOn: basedOn ?? basisOf(block),
    hidden: false,
    kind: kindOf(block),
    after: keysBefore(blocks, key),
    added: block?.edit?.added ?? false,
  });
}

/** Words of the officer's own after a block; bullets go on below bullets. */
export function addBlock(
  place: DraftPlace,
  blocks: readonly DraftBlock[],
  after: string,
  key: string,
  text: string,
): Change {
  const before = blocks.find((each) => each.key === after);
  return change(place, key, {
    text: tidy(text),
    basedOn: '',
    hidden: false,
    kind: kindOf(before) === 'bullet' ? 'bullet' : 'paragraph',
    after: [after, ...keysBefore(blocks, after)].slice(0, REMEMBERED),
    added: true,
  });
}

/** Leaves a block out of the document; what was written on it comes back with it. */
export function hideBlock(place: DraftPlace, key: string): Change {
  return change(place, key, { hidden: true });
}

export function showBlock(place: DraftPlace, key: string): Change {
  return change(place, key, { hidden: false });
}

/** "Giữ bản của tôi": the officer has seen what the program says now and keeps the own words. */
export function keepMine(place: DraftPlace, block: DraftBlock): Change {
  return change(place, block.key, { basedOn: generatedText(block) ?? '' });
}

/** "Lấy bản của chương trình": the edit is taken back; the history keeps it. */
export function takeBack(place: DraftPlace, key: string): Change {
  return change(place, key, { text: null, basedOn: null, hidden: false });
}

/** A key for a paragraph that is added now; no other block of the document has it. */
export function keyForAdded(at: Instant, taken: ReadonlySet<string>): string {
  let time = at;
  while (taken.has(`added.${time.toString(36)}`)) time += 1;
  return `added.${time.toString(36)}`;
}

/** What the program says of the block now; null where it says nothing, or says it in a table. */
export function generatedText(block: DraftBlock | undefined): string | null {
  const { generated = null } = block ?? {};
  return generated === null || generated.kind === 'table' ? null : generated.text;
}

/** What an edit begun now is based on. A stale edit stays stale while it is typed in: only a choice settles it. */
export function basisOf(block: DraftBlock | undefined): string {
  if (block?.standing === 'stale' || block?.standing === 'orphan') return block.edit?.basedOn ?? '';
  return generatedText(block) ?? '';
}

function kindOf(block: DraftBlock | undefined): BlockEdit['kind'] {
  const kind = block?.block.kind;
  return kind === 'part' || kind === 'item' || kind === 'bullet' ? kind : 'paragraph';
}

function keysBefore(blocks: readonly DraftBlock[], key: string): readonly string[] {
  const index = blocks.findIndex((each) => each.key === key);
  return blocks
    .slice(Math.max(0, index - REMEMBERED), Math.max(0, index))
    .map((each) => each.key)
    .toReversed();
}

/** One paragraph to a line, nothing at the ends. */
function tidy(text: string): string {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{2,}/gu, '\n')
    .trim();
}

function change(
  { period, document, by, at }: DraftPlace,
  key: string,
  fields: Readonly<Record<string, JsonValue>>,
): Change {
  return { entity: entity.consol(period, blockPart(document, key)), fields: { ...fields, by, at } };
}
