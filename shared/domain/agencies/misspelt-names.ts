import type { AgencyRef } from '#shared/domain/appendix.ts';
import type { Warning } from '#shared/problem.ts';
import { expandName } from './abbreviation-spans.ts';
import { withCommonAbbreviations, type Abbreviations } from './abbreviations.ts';
import { namesOf, type AgencyRegister } from './register.ts';
import { isPlain } from './spelled-words.ts';
import { tokenize } from './tokens.ts';

/**
 * A warning for each name of a cell that was understood although its accents are not those of the body's name
 * ("Ban Quản ly" for "Ban Quản lý"). Names typed without any accents are not judged, nor is hoà/hòa.
 *
 * @param where `path:field` of the cell, e.g. `I.5:lead`.
 */
export function misspeltNameWarnings(
  refs: readonly AgencyRef[],
  where: string,
  context: { readonly register: AgencyRegister; readonly abbreviations: Abbreviations },
): readonly Warning[] {
  const abbreviations = withCommonAbbreviations(context.abbreviations);
  return refs.flatMap(({ text, name, agencyId }) => {
    const agency = agencyId === null ? undefined : context.register.byId(agencyId);
    if (!agency || isPlain(text)) return [];
    const written = [text, expandName(text, abbreviations)].map(accentKey);
    const known = namesOf(agency).map(accentKey);
    if (written.some((form) => known.some((right) => contains(right, form) || contains(form, right))))
      return [];
    const message = `Bản gốc viết “${text}”, hiểu là ${name}. Chữ gốc giữ nguyên.`;
    return [{ code: 'name-misspelt', message, where }];
  });
}

/** Word by word: its letters, then its accents, so that the place of the tone mark does not count. */
function accentKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = accentKeyOf(name);
  if (keys.size >= 5_000) keys.clear();
  keys.set(name, key);
  return key;
}

/** The names of the register are compared with every cell that names one of them. */
const keys = new Map<string, string>();

function accentKeyOf(name: string): string {
  return tokenize(name)
    .filter((token) => token.kind === 'word')
    .map(({ lower }) => {
      const characters = Array.from(lower.normalize('NFD'));
      const marks = characters.filter((character) => /\p{M}/u.test(character)).toSorted();
      return characters.filter((character) => !/\p{M}/u.test(character)).join('') + marks.join('');
    })
    .join(' ');
}

/** As whole words: a list names "Xây dựng" for "Sở Xây dựng", an office "Giám đốc Sở Xây dựng". */
function contains(whole: string, part: string): boolean {
  return ` ${whole} `.includes(` ${part} `);
}
