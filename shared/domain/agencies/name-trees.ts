import type { Agency } from '#shared/domain/agency.ts';
import type { Abbreviations } from './abbreviations.ts';
import { addPhrase, phraseTree, type PhraseTree } from './phrase-tree.ts';
import { namesOf, type AgencyRegister } from './register.ts';
import { standardTopics } from './standard-topics.ts';
import { keyOf, tokenize } from './tokens.ts';

/** What the reader of a cell looks names up in. */
export interface NameTrees {
  /** Names, aliases, and both with their words abbreviated by the legend. Several bodies may bear one name. */
  readonly agencies: PhraseTree<readonly Agency[]>;
  /** Parts of names that hold "và" or a comma and must not be cut there, e.g. "Văn hóa, Thể thao và Du lịch". */
  readonly topics: PhraseTree<true>;
}

const kept = new WeakMap<AgencyRegister, WeakMap<Abbreviations, NameTrees>>();

/** Built once for a register and a legend. */
export function nameTrees(register: AgencyRegister, abbreviations: Abbreviations): NameTrees {
  const ofRegister = kept.get(register) ?? new WeakMap<Abbreviations, NameTrees>();
  kept.set(register, ofRegister);
  const known = ofRegister.get(abbreviations);
  if (known) return known;
  const trees = build(register, abbreviations);
  ofRegister.set(abbreviations, trees);
  return trees;
}

function build(register: AgencyRegister, abbreviations: Abbreviations): NameTrees {
  const legend = Object.entries(abbreviations).map(([short, full]) => ({
    short: keyOf(tokenize(short)),
    full: keyOf(tokenize(full)),
  }));
  const agencies = phraseTree<readonly Agency[]>();
  for (const agency of register.agencies) {
    for (const key of spellings(namesOf(agency), legend)) {
      addPhrase(agencies, key, [agency], (old, added) => [...new Set([...old, ...added])]);
    }
  }
  const topics = phraseTree<true>();
  const parts = [...standardTopics, ...Object.values(abbreviations), ...Object.keys(abbreviations)];
  for (const part of parts.filter((text) => /,|\svà\s/u.test(text))) {
    addPhrase(topics, keyOf(tokenize(part)), true, () => true);
  }
  return { agencies, topics };
}

/** Every name as given, and with each combination of legend words put the other way. */
function spellings(
  names: readonly string[],
  legend: readonly { readonly short: readonly string[]; readonly full: readonly string[] }[],
): Iterable<readonly string[]> {
  const all = new Map<string, readonly string[]>();
  const queue = names.map((name) => keyOf(tokenize(name)));
  for (let key = queue.pop(); key; key = queue.pop()) {
    const id = key.join(' ');
    if (all.has(id) || key.length === 0) continue;
    all.set(id, key);
    for (const { short, full } of legend) {
      for (const [from, to] of [
        [full, short],
        [short, full],
      ] as const) {
        const at = indexOfWords(key, from);
        if (at >= 0) queue.push([...key.slice(0, at), ...to, ...key.slice(at + from.length)]);
      }
    }
  }
  return all.values();
}

function indexOfWords(key: readonly string[], part: readonly string[]): number {
  return key.findIndex((_, at) => part.length > 0 && part.every((word, i) => key[at + i] === word));
}
