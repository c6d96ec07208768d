import type { Agency } from '#shared/domain/agency.ts';
import { foldCharacters } from '#shared/text/fold.ts';
import { BODIES, MINISTRIES, type AddresseeLevel } from './addressee-names.ts';

export interface Addressee {
  readonly level: AddresseeLevel;
  /** As on paper, e.g. `Bộ Xây dựng`; '' when unstated. */
  readonly name: string;
}

const UNSTATED: Addressee = { level: 'unstated', name: '' };

/** Words of asking; who stands right behind the last of them is asked to act ("đề nghị UBND tỉnh kiến nghị Bộ …"). */
const ASKING = /(?<![\p{L}\p{N}])(?:de nghi|kien nghi|de xuat|xin y kien|trinh|tham muu)(?![\p{L}\p{N}])/gu;
/** Letters that may stand between asking and the name: "với", "tới", "cho ". */
const NEAR = 14;

/** The body an officer's proposal is addressed to, read from its words. Nothing is guessed from the subject. */
export function addresseeReader(agencies: readonly Agency[]): (text: string) => Addressee {
  const names = knownNames(agencies);
  return (text) => {
    const folded = foldCharacters(text.normalize('NFC'));
    const asked = [...folded.matchAll(ASKING)].map(({ index, 0: word }) => index + word.length).toReversed();
    for (const from of [...asked, 0]) {
      const found = nameIn(names, folded, from, from === 0 ? 0 : NEAR);
      if (found !== null) return found;
    }
    return UNSTATED;
  };
}

interface KnownName {
  readonly words: string;
  readonly addressee: Addressee;
}

function knownNames(agencies: readonly Agency[]): readonly KnownName[] {
  const bodies = BODIES.flatMap(([level, ...names]) =>
    names.map((words) => ({ words, addressee: { level, name: names[0] ?? words } })),
  );
  const ministries = MINISTRIES.flatMap((names) =>
    names.map((words) => ({
      words: `Bộ ${words}`,
      addressee: { level: 'central' as const, name: `Bộ ${names[0]}` },
    })),
  );
  const ofRegister = agencies.flatMap(({ name, shortName, aliases, party }) =>
    [name, shortName, ...aliases].map((words) => ({
      words,
      addressee: { level: party ? ('party' as const) : ('agency' as const), name },
    })),
  );
  return [...bodies, ...ministries, ...ofRegister]
    .map(({ words, addressee }) => ({ words: foldCharacters(words.normalize('NFC')).trim(), addressee }))
    .filter(({ words }) => words.length > 1)
    .toSorted((a, b) => b.words.length - a.words.length);
}

/** The name that begins within `near` letters behind `from`: the nearest, of those at one place the longest. */
function nameIn(names: readonly KnownName[], folded: string, from: number, near: number): Addressee | null {
  for (let at = from; at <= from + near && at < folded.length; at += 1) {
    if (/[\p{L}\p{N}]/u.test(folded[at - 1] ?? ' ')) continue;
    const found = names.find(
      ({ words }) => folded.startsWith(words, at) && !/[\p{L}\p{N}]/u.test(folded[at + words.length] ?? ' '),
    );
    if (found !== undefined) return found.addressee;
  }
  return null;
}
