import { foldCharacters } from '#shared/text/fold.ts';

/** A word or a mark of an agency cell, with its place in the text (UTF-16 units, end exclusive). */
export interface Token {
  readonly kind: 'word' | 'mark';
  /** As written, NFC, lower case, accents kept. */
  readonly lower: string;
  /** Without accents; for marks the mark itself. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** "KH & ĐT" is one word; "TP." keeps its dot; a hyphen separates, so that "LĐ-TB&XH" = "LĐ - TB&XH". */
const TOKEN =
  /(?<word>(?:tp|tx|tt)\.(?=\s*\p{L})|[\p{L}\p{M}\p{N}]+(?:\s*&\s*[\p{L}\p{M}\p{N}]+)*)|(?<mark>\n|[^\s\p{L}\p{M}\p{N}])/giu;

export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const isWord = match.groups?.['word'] !== undefined;
    const plain = match[0].replace(/[\s.]+/gu, (gap) => (isWord ? '' : gap));
    tokens.push({
      kind: isWord ? 'word' : 'mark',
      lower: plain.normalize('NFC').toLowerCase(),
      folded: isWord ? foldCharacters(plain) : plain.replace(/[–—]/u, '-'),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return tokens;
}

/** The words (and commas) by which names are compared. Hyphens, slashes, quotes and brackets do not count. */
export function keyOf(tokens: readonly Token[]): readonly string[] {
  return tokens.filter(counts).map((token) => token.folded);
}

/** Whether a token takes part in comparing names. */
export function counts(token: Token): boolean {
  return token.kind === 'word' || token.folded === ',';
}

/** The key of a whole name, as one string. */
export function nameKey(name: string): string {
  return keyOf(tokenize(name)).join(' ');
}
