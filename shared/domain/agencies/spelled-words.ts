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

/** Phrases to be looked for, longest first. */
export function spelledWords(phrases: readonly string[]): readonly SpelledPhrase[] {
  return phrases.map(spelled).toSorted((a, b) => b.plain.length - a.plain.length);
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
  phrases: readonly SpelledPhrase[],
  plain: boolean,
): number | undefined {
  for (const phrase of phrases) {
    const end = endOfPhrase(tokens, start, phrase, plain);
    if (end !== undefined) return end;
  }
  return undefined;
}
