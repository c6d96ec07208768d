import { collectiveEnd } from './collectives.ts';
import { endOfAny, spelledWords } from './spelled-words.ts';
import type { Token } from './tokens.ts';
import { collectiveStarts } from './words.ts';

/** Bodies that come in lists with their first word said once. */
const listHeads = spelledWords(['sở', 'bộ', 'phòng', 'ban', 'chi cục', 'trung tâm', 'hội']);
const communeHeads = spelledWords(['ubnd các', 'ủy ban nhân dân các', 'uỷ ban nhân dân các']);

export interface ListIntro {
  /** What every name of the list is to be read with, e.g. `Sở`; '' when nothing can be said. */
  readonly prefix: string;
  /** Index of the first token of the list. */
  readonly end: number;
}

/**
 * "các Sở: A, B", "các Sở A, B" (A known as "Sở A"), "các Sở, ngành: A, B", "UBND các xã: A, B".
 *
 * @param isKnown whether a known name starts at a token when read with a prefix.
 */
export function listIntroAt(
  tokens: readonly Token[],
  start: number,
  plain: boolean,
  isKnown: (index: number, prefix: string) => boolean,
): ListIntro | undefined {
  const all = endOfAny(tokens, start, collectiveStarts, plain);
  const head = all === undefined ? undefined : endOfAny(tokens, all, listHeads, plain);
  if (all !== undefined && head !== undefined) {
    const prefix = capitalised(words(tokens, all, head));
    if (tokens[head]?.folded === ':') return { prefix, end: head };
    if (isKnown(head, prefix)) return { prefix, end: head };
  }
  const end = collectiveEnd(tokens, start, plain, () => false);
  if (end === undefined || tokens[end]?.folded !== ':' || end + 1 >= tokens.length) return undefined;
  const communes = endOfAny(tokens, start, communeHeads, plain);
  if (communes !== undefined) return { prefix: `UBND ${words(tokens, communes, end)}`, end };
  return {
    prefix: all !== undefined && head !== undefined ? capitalised(words(tokens, all, head)) : '',
    end,
  };
}

function words(tokens: readonly Token[], start: number, end: number): string {
  return tokens
    .slice(start, end)
    .map((token) => token.lower)
    .join(' ');
}

function capitalised(text: string): string {
  return (text[0] ?? '').toUpperCase() + text.slice(1);
}
