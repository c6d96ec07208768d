import type { DraftBlock } from './apply-edits.ts';
import { generatedText } from './draft-changes.ts';

/** Numbers, days and numbers of documents as they stand in a text. */
const NUMBER = /\d+(?:[.,/]\d+)*/gu;

export const numbersIn = (text: string): readonly string[] => text.match(NUMBER) ?? [];

/** A number in an officer's words that the data does not give. */
export interface NumberDoubt {
  readonly number: string;
  /** It was the program's number when the words were written and is no longer: probably wrong now. */
  readonly outdated: boolean;
}

/**
 * The numbers of an officer's words which the program's words for the same block do not have; in a paragraph of the
 * officer's own, those that the program's whole document does not have. Each number once, in the order of the text.
 */
export function numberDoubts(block: DraftBlock, everywhere: ReadonlySet<string>): readonly NumberDoubt[] {
  if (block.block.kind === 'table' || block.edit === null || block.standing === 'generated') return [];
  if (block.standing === 'hidden') return [];
  const own = generatedText(block);
  const known = valuesOf(own === null ? everywhere : numbersIn(own));
  const before = valuesOf(numbersIn(block.edit.basedOn));
  const unknown = numbersIn(block.block.text).filter((number) => !known.has(valueOf(number)));
  return [...new Set(unknown)].map((number) => ({ number, outdated: before.has(valueOf(number)) }));
}

/** `1.098` and `1098` are one number, however an officer types it. */
const valueOf = (number: string): string =>
  /^\d{1,3}(?:\.\d{3})+$/u.test(number) ? number.replaceAll('.', '') : number;

const valuesOf = (numbers: Iterable<string>): ReadonlySet<string> => new Set([...numbers].map(valueOf));

/** All numbers the program's own document has, tables included. */
export function generatedNumbers(blocks: readonly DraftBlock[]): ReadonlySet<string> {
  const texts = blocks.flatMap(({ generated }) => {
    if (generated === null) return [];
    return generated.kind === 'table' ? generated.rows.flatMap(({ cells }) => cells) : [generated.text];
  });
  return new Set(texts.flatMap(numbersIn));
}
