import type { Agency } from '#shared/domain/agency.ts';
import { collectiveEnd, isStrongMark } from './collectives.ts';
import { connectiveAt, type ConnectiveEffect } from './connectives.ts';
import type { NameTrees } from './name-trees.ts';
import { listIntroAt } from './list-intro.ts';
import { phrasesAt } from './phrase-tree.ts';
import type { CellPieces, NamePiece, RoleHint } from './pieces.ts';
import { endOfAny, isPlain } from './spelled-words.ts';
import { keyOf, tokenize, type Token } from './tokens.ts';
import { heads, offices } from './words.ts';

/**
 * Takes an agency cell apart, left to right: known names first (so that "và" and commas within them do not cut),
 * then collectives, then whatever stands between marks and connectives as a name the register does not know.
 */
export function scanCell(text: string, trees: NameTrees): CellPieces {
  const scanner = new CellScanner(text, trees);
  while (!scanner.atEnd) scanner.step();
  return scanner.finish();
}

/** What was said once before a list of names; `firm` ("các Sở:") also holds for names the register does not know. */
interface ListPrefix {
  readonly words: string;
  readonly firm: boolean;
}

const NO_PREFIX: ListPrefix = { words: '', firm: false };

class CellScanner {
  private readonly tokens: readonly Token[];
  private readonly trees: NameTrees;
  private readonly plain: boolean;
  private readonly names: NamePiece[] = [];
  private readonly connectives: { start: number; end: number }[] = [];
  private at = 0;
  /** First token of the unknown name being read. */
  private nameStart: number | null = null;
  private prefix: ListPrefix = NO_PREFIX;
  /** Names of this clause that no role word has spoken of yet start here. */
  private clause = 0;
  private hint: RoleHint = null;

  constructor(text: string, trees: NameTrees) {
    this.tokens = tokenize(text);
    this.trees = trees;
    this.plain = isPlain(text);
  }

  get atEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  finish(): CellPieces {
    this.closeName();
    return { names: this.names, connectives: this.connectives };
  }

  step(): void {
    const token = this.tokens[this.at];
    if (!token) return;
    if (token.kind === 'mark') this.mark(token);
    else if (this.nameStart === null) this.startOfName();
    else this.insideName();
  }

  private mark(token: Token): void {
    if (token.folded === '(') return this.brackets();
    const isDashInName = token.folded === '-' && this.nameStart !== null && !this.beginsName(this.at + 1);
    if (token.folded === ',' || isStrongMark(token) || (token.folded === '-' && !isDashInName))
      this.closeName();
    if (token.folded === ';' || token.folded === '\n' || token.folded === '.') this.endClause();
    this.at++;
  }

  /** "(chủ trì)" tells the role of the name right before it; anything else in brackets belongs to that name. */
  private brackets(): void {
    this.closeName();
    const closing = this.tokens.findIndex((token, i) => i > this.at && token.folded === ')');
    const end = closing < 0 ? this.tokens.length : closing;
    const last = this.names.at(-1);
    const role = connectiveAt(this.tokens, this.at + 1, this.plain, false);
    if (last?.end !== this.tokens[this.at - 1]?.end || !last) this.at++;
    else if (role && role.end >= end) {
      this.addConnective(this.at + 1, role.end);
      if (role.effect === 'leads') last.hint = 'lead';
      else if (role.effect !== 'none') last.hint = 'coordinating';
      this.clause = this.names.length;
      this.at = role.end;
    } else {
      this.at = Math.min(end + 1, this.tokens.length);
      last.end = this.endOf(this.at);
    }
  }

  private startOfName(): void {
    const name = this.knownAt(this.at);
    if (name) return this.takeName(this.at, name.end, name.agencies, name.prefix);
    const connective = connectiveAt(this.tokens, this.at, this.plain, false);
    if (connective) return this.takeConnective(connective.end, connective.effect);
    if (this.isListNumber(this.at)) return this.takeConnective(this.at + 1, 'none');
    const intro = listIntroAt(this.tokens, this.at, this.plain, (i, words) => this.isKnown(i, words));
    if (intro) {
      this.addConnective(this.at, intro.end);
      this.prefix = { words: intro.prefix, firm: true };
      this.at = intro.end;
      return;
    }
    const collective = collectiveEnd(this.tokens, this.at, this.plain, (i) => this.knownAt(i) !== undefined);
    if (collective !== undefined) return this.takeName(this.at, collective, [], '', true);
    this.nameStart = this.at;
    this.insideName();
  }

  private insideName(): void {
    const topic = phrasesAt(this.trees.topics, this.tokens, this.at)[0];
    if (topic) {
      this.at = topic.end;
      return;
    }
    const isFirst = this.nameStart === this.at;
    const connective = isFirst ? undefined : connectiveAt(this.tokens, this.at, this.plain, true);
    if (connective) {
      this.closeName();
      return this.takeConnective(connective.end, connective.effect);
    }
    if (!isFirst && this.isAnd(this.at) && this.beginsName(this.at + 1)) {
      this.closeName();
      return this.takeConnective(this.at + 1, 'none');
    }
    this.at++;
  }

  private takeName(
    start: number,
    end: number,
    agencies: readonly Agency[],
    prefix: string,
    collective = false,
  ): void {
    this.names.push({
      start: this.tokens[start]?.start ?? 0,
      end: this.endOf(end),
      agencies,
      collective,
      prefix,
      hint: this.hint,
    });
    this.at = end;
    if (collective || prefix !== '') return;
    const head =
      endOfAny(this.tokens, start, heads, this.plain) === start + 1 ? this.tokens[start] : undefined;
    this.prefix = { words: head?.lower ?? '', firm: false };
  }

  private closeName(): void {
    if (this.nameStart === null) return;
    const start = this.nameStart;
    const end = this.at;
    const ownHead = endOfAny(this.tokens, start, heads, this.plain) !== undefined;
    this.nameStart = null;
    this.takeName(start, end, [], !ownHead && this.prefix.firm ? this.prefix.words : '');
    this.at = end;
  }

  private takeConnective(end: number, effect: ConnectiveEffect): void {
    this.addConnective(this.at, end);
    this.at = end;
    const spokenOf = this.names.slice(this.clause);
    if (effect === 'leads') {
      if (spokenOf.length === 0) this.hint = 'lead';
      for (const name of spokenOf) name.hint = 'lead';
    } else if (effect === 'coordinates') this.hint = 'coordinating';
    else if (effect === 'requests') this.hint = 'requested';
    else if (effect === 'coordinated') for (const name of spokenOf) name.hint = 'coordinating';
    if (effect !== 'none') this.clause = this.names.length;
  }

  private addConnective(start: number, end: number): void {
    this.connectives.push({ start: this.tokens[start]?.start ?? 0, end: this.endOf(end) });
  }

  private endClause(): void {
    this.clause = this.names.length;
    this.prefix = NO_PREFIX;
    if (this.hint === 'requested') this.hint = null;
  }

  /** The longest known name at a token that ends where a name can end, with or without the list's prefix. */
  private knownAt(index: number) {
    const own = this.longest(index, '');
    if (own) return own;
    const office = endOfAny(this.tokens, index, offices, this.plain);
    const holder = office === undefined ? undefined : this.longest(office, '');
    if (holder) return holder;
    if (this.prefix.words === '' || endOfAny(this.tokens, index, heads, this.plain) !== undefined)
      return undefined;
    return this.longest(index, this.prefix.words);
  }

  private longest(index: number, prefix: string) {
    const words = prefix === '' ? [] : keyOf(tokenize(prefix));
    for (const match of phrasesAt(this.trees.agencies, this.tokens, index, words)) {
      const end = this.afterProvince(match.end);
      if (this.canEndAt(end)) return { agencies: match.value, end, prefix };
    }
    return undefined;
  }

  private isKnown(index: number, prefix: string): boolean {
    return this.longest(index, prefix) !== undefined;
  }

  /** "Sở Xây dựng tỉnh" is Sở Xây dựng. */
  private afterProvince(end: number): number {
    const isTail = this.tokens[end]?.lower === 'tỉnh' || (this.plain && this.tokens[end]?.folded === 'tinh');
    return isTail && this.canEndAt(end + 1) ? end + 1 : end;
  }

  private canEndAt(end: number): boolean {
    const next = this.tokens[end];
    if (!next) return true;
    if (next.kind === 'mark')
      return next.folded !== '/' && next.folded !== '-' ? true : this.beginsName(end + 1);
    if (this.isAnd(end)) return this.beginsName(end + 1);
    if (this.isListNumber(end)) return this.beginsName(end + 2);
    return connectiveAt(this.tokens, end, this.plain, true) !== undefined;
  }

  /** A body, a collective or a listed name starts here. */
  private beginsName(index: number): boolean {
    if (index >= this.tokens.length) return true;
    if (endOfAny(this.tokens, index, heads, this.plain) !== undefined) return true;
    const prefix = this.prefix.words;
    return (
      phrasesAt(this.trees.agencies, this.tokens, index).length > 0 ||
      (prefix !== '' && this.isKnown(index, prefix))
    );
  }

  private isAnd(index: number): boolean {
    const token = this.tokens[index];
    return token?.lower === 'và' || (this.plain && token?.folded === 'va');
  }

  /** "1." or "2)" before a name. */
  private isListNumber(index: number): boolean {
    const next = this.tokens[index + 1]?.folded;
    return /^\d{1,2}$/u.test(this.tokens[index]?.folded ?? '') && (next === '.' || next === ')');
  }

  private endOf(tokenEnd: number): number {
    return this.tokens[tokenEnd - 1]?.end ?? 0;
  }
}
