import {
  byFirstWord,
  endOfAny,
  endOfPhrase,
  spelled,
  startingAt,
  type SpelledPhrase,
} from './spelled-words.ts';
import type { Token } from './tokens.ts';
import { heads } from './words.ts';

/** What the words between names say about the roles. */
export type ConnectiveEffect =
  | 'none'
  /** chủ trì: the names before it lead; without any before it, the next does. */
  | 'leads'
  /** phối hợp với: the names after it coordinate. */
  | 'coordinates'
  /** … phối hợp (at the end): the names before it coordinate. */
  | 'coordinated'
  /** đề nghị: the names after it are asked. */
  | 'requests';

/**
 * `anywhere` cuts an unknown name in two; `start` stands where a name could begin; `before-head` too, and only
 * before the first word of one ("giao Sở …", not "Giao thông"); `end` stands before a mark or the end.
 */
type Place = 'anywhere' | 'start' | 'before-head' | 'end';

interface Connective extends SpelledPhrase {
  readonly effect: ConnectiveEffect;
  readonly place: Place;
}

const table: readonly (readonly [ConnectiveEffect, Place, readonly string[]])[] = [
  ['leads', 'anywhere', ['là cơ quan chủ trì', 'là đơn vị chủ trì', 'cơ quan chủ trì', 'đơn vị chủ trì']],
  ['leads', 'anywhere', ['chủ trì chính', 'chủ trì thực hiện', 'chủ trì']],
  ['coordinates', 'anywhere', ['phối hợp cùng với', 'phối hợp với', 'phối hợp cùng']],
  ['coordinates', 'start', ['cơ quan phối hợp', 'đơn vị phối hợp', 'phối hợp chính']],
  ['coordinated', 'end', ['phối hợp thực hiện', 'phối hợp']],
  ['coordinates', 'start', ['phối hợp']],
  ['none', 'anywhere', ['cùng phối hợp', 'cùng với', 'cùng']],
  ['none', 'start', ['với', 'và']],
  ['none', 'before-head', ['giao', 'do']],
  ['requests', 'start', ['đề nghị']],
  ['none', 'end', ['lãnh đạo', 'chỉ đạo', 'thực hiện', 'theo dõi', 'là cơ quan đầu mối', 'làm đầu mối']],
  ['none', 'end', ['lãnh đạo thực hiện', 'chỉ đạo thực hiện', 'tổ chức thực hiện', 'triển khai thực hiện']],
  ['none', 'end', ['lãnh đạo tổ chức thực hiện', 'chỉ đạo tổ chức thực hiện']],
];

const connectives = byFirstWord<Connective>(
  table.flatMap(([effect, place, phrases]) =>
    phrases.map((phrase) => ({ ...spelled(phrase), effect, place })),
  ),
);

export interface ConnectiveMatch {
  readonly effect: ConnectiveEffect;
  readonly end: number;
}

/**
 * The connective that starts at a token, the longest.
 *
 * @param inName the scanner stands within an unknown name: only what may cut one is looked for.
 */
export function connectiveAt(
  tokens: readonly Token[],
  start: number,
  plain: boolean,
  inName: boolean,
): ConnectiveMatch | undefined {
  for (const connective of startingAt(connectives, tokens[start], plain)) {
    const { effect, place } = connective;
    const end = endOfPhrase(tokens, start, connective, plain);
    if (end === undefined) continue;
    if (inName && (place === 'start' || place === 'before-head')) continue;
    if (place === 'end' && (tokens[end]?.kind === 'word' || tokens[end]?.folded === ':')) continue;
    if (place === 'before-head' && endOfAny(tokens, end, heads, plain) === undefined) continue;
    if (isServiceCentre(tokens, start, plain)) continue;
    return { effect, end };
  }
  return undefined;
}

/** Typed without accents, "cung ung dich vu" is "cung ứng dịch vụ", part of a name. */
function isServiceCentre(tokens: readonly Token[], start: number, plain: boolean): boolean {
  return (
    plain && tokens[start]?.folded === 'cung' && ['ung', 'cap'].includes(tokens[start + 1]?.folded ?? '')
  );
}
