import { counts, type Token } from './tokens.ts';

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  value?: Value;
}

/** Phrases as a tree of folded words, for finding all that start at a token in one walk. */
export interface PhraseTree<Value> {
  readonly root: Node<Value>;
}

export interface PhraseMatch<Value> {
  readonly value: Value;
  /** Index of the first token after the phrase. */
  readonly end: number;
}

export function phraseTree<Value>(): PhraseTree<Value> {
  return { root: { next: new Map() } };
}

/** Adds a phrase; `merge` decides when it is already there. */
export function addPhrase<Value>(
  tree: PhraseTree<Value>,
  key: readonly string[],
  value: Value,
  merge: (old: Value, added: Value) => Value,
): void {
  let node = tree.root;
  for (const word of key) {
    let next = node.next.get(word);
    if (!next) node.next.set(word, (next = { next: new Map() }));
    node = next;
  }
  node.value = node.value === undefined ? value : merge(node.value, value);
}

/**
 * The phrases that start at a token, longest first. Hyphens, quotes and slashes between words are stepped over;
 * a phrase never ends with one.
 *
 * @param prefix words to be thought before the text ("Sở" in "các Sở: Xây dựng, Tài chính").
 */
export function phrasesAt<Value>(
  tree: PhraseTree<Value>,
  tokens: readonly Token[],
  start: number,
  prefix: readonly string[] = [],
): readonly PhraseMatch<Value>[] {
  let node: Node<Value> | undefined = tree.root;
  for (const word of prefix) node = node?.next.get(word);
  const found: PhraseMatch<Value>[] = [];
  for (let i = start; node && i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || !(counts(token) || '-/“”"\'’'.includes(token.folded))) break;
    if (!counts(token)) continue;
    node = node.next.get(token.folded);
    if (node?.value !== undefined) found.unshift({ value: node.value, end: i + 1 });
  }
  return found;
}
