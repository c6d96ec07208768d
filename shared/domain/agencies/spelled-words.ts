import { fold } from '#shared/text/fold.ts';
import type { Token } from './tokens.ts';

/** A phrase in both spellings: with accents, and without them for cells that were typed without any. */
export interface SpelledPhrase {
  readonly accented: readonly string[];
  readonly plain: readonly string[];
}

export function spelled(phrase: string): SpelledPhrase {
  return { accented: phrase.split(' '), plain: fold(phrase).split(' ') };
}

/** Phrases to be looked for, by their first word in both spellings, the longest first. */
export interface SpelledWords<Item extends SpelledPhrase = SpelledPhrase> {
  readonly accented: ReadonlyMap<string, readonly Item[]>;
  readonly plain: ReadonlyMap<string, readonly Item[]>;
}

export function spelledWords(phrases: readonly string[]): SpelledWords {
  return byFirstWord(phrases.map(spelled));
}

export function byFirstWord<Item extends SpelledPhrase>(items: readonly Item[]): SpelledWords<Item> {
  const longestFirst = items.toSorted((a, b) => b.plain.length - a.plain.length);
  return {
    accented: grouped(longestFirst, (item) => item.accented[0] ?? ''),
    plain: grouped(longestFirst, (item) => item.plain[0] ?? ''),
  };
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** The phrases whose first word stands at a token. */
export function startingAt<Item extends SpelledPhrase>(
  words: SpelledWords<Item>,
  token: Token | undefined,
  plain: boolean,
): readonly Item[] {
  if (token?.kind !== 'word') return [];
  return (plain ? words.plain.get(token.folded) : words.accented.get(token.lower)) ?? [];
}

/** A cell typed without any accent; only then are accents not asked for ("Báo" is not "Bảo", "cùng" not "Cung"). */
export function isPlain(text: string): boolean {
  return fold(text) === text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Index after the phrase if it stands at a token, word by word without marks between. */
export function endOfPhrase(
  tokens: readonly Token[],
  start: number,
  phrase: SpelledPhrase,
  plain: boolean,
): number | undefined {
  const words = plain ? phrase.plain : phrase.accented;
  const fits = words.every((word, i) => {
    const token = tokens[start + i];
    return token?.kind === 'word' && (plain ? token.folded : token.lower) === word;
  });
  return fits ? start + words.length : undefined;
}

/** Index after the longest of the phrases that stands at a token. */
export function endOfAny(
  tokens: readonly Token[],
  start: number,
  words: SpelledWords,
  plain: boolean,
): number | undefined {
  for (const phrase of startingAt(words, tokens[start], plain)) {
    const end = endOfPhrase(tokens, start, phrase, plain);
    if (end !== undefined) return end;
  }
  return undefined;
}
