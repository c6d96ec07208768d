import { connectiveAt } from './connectives.ts';
import { endOfAny } from './spelled-words.ts';
import type { Token } from './tokens.ts';
import {
  collectiveHeads,
  collectiveStarts,
  doubtfulNouns,
  genericFollowers,
  genericNouns,
  heads,
  levels,
  namelessBodies,
} from './words.ts';

/**
 * Index after the collective that starts at a token ("các Sở, ban, ngành có liên quan", "UBND các huyện, thành phố",
 * "UBND cấp xã"), or undefined when none does. It ends before a strong mark, and before a comma or "và" that is
 * followed by a body of its own.
 *
 * @param isName whether a known name starts at a token.
 */
export function collectiveEnd(
  tokens: readonly Token[],
  start: number,
  plain: boolean,
  isName: (index: number) => boolean,
): number | undefined {
  const afterStart = collectiveStart(tokens, start, plain);
  if (afterStart === undefined) return undefined;
  let at = afterStart;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token || isStrongMark(token)) break;
    const isJoint = token.folded === ',' || token.lower === 'và' || (plain && token.folded === 'va');
    if (isJoint) {
      if (isName(at + 1) || !goesOn(tokens, at + 1, plain)) break;
    } else if (connectiveAt(tokens, at, plain, true)) break;
    at++;
  }
  return at;
}

/** Index after the words that make it a collective. */
function collectiveStart(tokens: readonly Token[], start: number, plain: boolean): number | undefined {
  const any = endOfAny(tokens, start, collectiveStarts, plain);
  if (any !== undefined) return any;
  const nameless = endOfAny(tokens, start, namelessBodies, plain);
  if (nameless !== undefined && isFollower(tokens, nameless, plain)) return nameless;
  if (isSoBanNganh(tokens, start, plain)) return start + 1;
  let at = start;
  for (let head = endOfAny(tokens, at, collectiveHeads, plain); head !== undefined;) {
    at = head;
    const level = endOfAny(tokens, at, levels, plain) ?? endOfAny(tokens, at, collectiveStarts, plain);
    if (level !== undefined) return level;
    head = endOfAny(tokens, at, collectiveHeads, plain);
  }
  return undefined;
}

/** "Sở, ban, ngành …" without "các". */
function isSoBanNganh(tokens: readonly Token[], start: number, plain: boolean): boolean {
  const follows = [',', '/', '-'].includes(tokens[start + 1]?.folded ?? '');
  return (
    follows &&
    endOfAny(tokens, start, doubtfulNouns, plain) === start + 1 &&
    (isGeneric(tokens, start + 2, plain) ?? false)
  );
}

/** What stands after a comma or "và" is still the collective. */
function goesOn(tokens: readonly Token[], at: number, plain: boolean): boolean {
  const token = tokens[at];
  if (!token || isStrongMark(token)) return false;
  const generic = isGeneric(tokens, at, plain);
  if (generic !== undefined) return generic;
  return endOfAny(tokens, at, heads, plain) === undefined && collectiveStart(tokens, at, plain) === undefined;
}

/** true: a noun that names nobody; false: the same noun beginning a name; undefined: no such noun. */
function isGeneric(tokens: readonly Token[], at: number, plain: boolean): boolean | undefined {
  if (endOfAny(tokens, at, genericNouns, plain) !== undefined) return true;
  const end = endOfAny(tokens, at, doubtfulNouns, plain);
  return end === undefined ? undefined : isFollower(tokens, end, plain);
}

function isFollower(tokens: readonly Token[], at: number, plain: boolean): boolean {
  const next = tokens[at];
  return !next || next.kind === 'mark' || endOfAny(tokens, at, genericFollowers, plain) !== undefined;
}

export function isStrongMark(token: Token): boolean {
  return token.kind === 'mark' && ';.:()\n'.includes(token.folded);
}
