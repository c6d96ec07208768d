import { foldCharacters } from '#shared/text/fold.ts';
import { cleanText } from '#shared/text/clean-text.ts';

/**
 * A deadline phrase made ready for reading: two texts of equal length, so that what is found in the folded one
 * can be quoted from the original.
 */
export interface Phrase {
  /** As written, NFC, white space collapsed. */
  readonly display: string;
  /** Lower case, no diacritics, one kind of dash; citations of documents masked with `#`. */
  readonly folded: string;
}

/** A line that starts with a bullet is a clause of its own; any other line end is only a wrapped cell. */
const BULLET_LINE = /\n\s*[-+•*–]\s*/gu;

export function makePhrase(text: string): Phrase {
  const display = cleanText(text)
    .trim()
    .replace(/^[-+•*–]\s+/u, '')
    .replace(BULLET_LINE, '; ')
    .replace(/\s+/gu, ' ');
  return { display, folded: maskCitations(foldKeepingLength(display)) };
}

export function slicePhrase(phrase: Phrase, start: number, end?: number): Phrase {
  return { display: phrase.display.slice(start, end), folded: phrase.folded.slice(start, end) };
}

/** One folded unit for every unit of the original. */
function foldKeepingLength(display: string): string {
  return Array.from(display, (character) => {
    if (/[‐-―−]/u.test(character)) return '-';
    const folded = foldCharacters(character);
    return folded.length === character.length ? folded : ' '.repeat(character.length);
  }).join('');
}

/** `158/KH-UBND ngày 16/5/2024`, `Nghị quyết 202/2025/QH15`, `Luật Đất đai 2024`: dates in them are no deadlines. */
const CITATIONS = [
  /\b\d+\s?\/(?:\d{4}\/)?[a-z][a-z0-9&-]*(?:\/[a-z0-9-]+)?(?:\s*(?:,|cua [a-z ]{1,40}?)?\s*ngay\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{4})?/gu,
  /\bluat(?: (?!nam\b|truoc\b|den\b|trong\b|quy\b|thang\b)[a-z]+){1,6} (?:nam )?20\d\d(?=[^/\d-]|$)/gu,
];

function maskCitations(folded: string): string {
  return CITATIONS.reduce(
    (text, citation) => text.replace(citation, (found) => '#'.repeat(found.length)),
    folded,
  );
}
