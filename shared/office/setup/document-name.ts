import { cleanText } from '#shared/text/clean-text.ts';
import { foldCharacters } from '#shared/text/fold.ts';
import type { FilePlaceholder, OfficeSetup } from './office-setup.ts';

/** What a document puts in the places of the pattern; an absent or empty one disappears with the separator before it. */
export type NameParts = Readonly<Partial<Record<FilePlaceholder, string>>>;

/** Characters of a name, without its extension: what mail and chat programs show and Windows' paths hold. */
export const MAX_NAME_LENGTH = 120;
/** A file system's limit is 255 bytes in UTF-8; Vietnamese letters take up to three. */
const MAX_NAME_BYTES = 200;
/** Characters a part may have, tried in this order; a period's title on request has up to 300. */
const PART_LENGTHS = [Infinity, 80, 60, 45, 30, 20];
/** Names Windows keeps for devices, whatever stands behind the first dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?:\.|$)/iu;
const PLACE = /\{(?<name>[^{}]*)\}/gu;

/**
 * The file name of a document by the office's pattern, e.g. `Bao cao 158-KH-UBND Quy III-2024 So Y te.docx`. Fit for
 * every file system, Windows included: no character it refuses, no name it keeps for devices, no dot or space at the
 * end. Of too long a name the long parts are cut first, between words, so that every part still tells it from others.
 */
export function documentName(
  { filePattern, fileDiacritics }: Pick<OfficeSetup, 'filePattern' | 'fileDiacritics'>,
  parts: NameParts,
  extension: string,
): string {
  const letters = (most: number): string => {
    const cut = Object.entries(parts).map(([place, text]) => [place, cutTo(text, most)]);
    const filled = fill(filePattern, Object.fromEntries(cut));
    return safe(fileDiacritics ? filled : withoutMarks(filled));
  };
  const fitting = PART_LENGTHS.map(letters).find((name) => shortened(name) === name);
  const stem = trimmed(shortened(fitting ?? letters(Infinity)));
  const named = stem === '' ? (fileDiacritics ? 'Văn bản' : 'Van ban') : stem;
  return `${RESERVED.test(named) ? `_${named}` : named}.${extension}`;
}

/** At the end of the last whole word that fits, if there is one. */
function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most + 1);
  const space = head.lastIndexOf(' ');
  return space > 0 ? head.slice(0, space) : text;
}

/** The places of a pattern with their texts; literals between them stay, but not before a place that is empty. */
function fill(pattern: string, parts: NameParts): string {
  let name = '';
  let from = 0;
  for (const match of pattern.matchAll(PLACE)) {
    const literal = pattern.slice(from, match.index);
    from = match.index + match[0].length;
    const value = (parts[match.groups?.['name'] as FilePlaceholder] ?? '').trim();
    if (value !== '') name += name === '' ? literal.trimStart() + value : literal + value;
    else if (/[^\s_\-.,]/u.test(literal)) name += literal;
  }
  return name + pattern.slice(from);
}

function safe(text: string): string {
  return cleanText(text)
    .replace(/\s*[/\\:|]+\s*/gu, '-')
    .replace(/[<>"?*{}]+/gu, '')
    .replace(/\s+/gu, ' ');
}

function withoutMarks(text: string): string {
  const letters = Array.from(text.normalize('NFC'), (letter) => {
    const folded = foldCharacters(letter);
    return letter === letter.toLowerCase() ? folded : folded.toUpperCase();
  });
  return letters
    .join('')
    .replace(/[“”]/gu, '')
    .replace(/[–—]/gu, '-')
    .replace(/[^\w .,;:()&+\-/\\|{}]+/gu, '');
}

/** Cut between words where there are any, never inside a character. */
function shortened(text: string): string {
  const encoder = new TextEncoder();
  let kept = '';
  let bytes = 0;
  for (const letter of text) {
    bytes += encoder.encode(letter).length;
    if (kept.length + letter.length > MAX_NAME_LENGTH || bytes > MAX_NAME_BYTES) {
      const space = kept.lastIndexOf(' ');
      return space > MAX_NAME_LENGTH / 2 ? kept.slice(0, space) : kept;
    }
    kept += letter;
  }
  return kept;
}

/** Windows drops dots and spaces at the end; a dot at the start hides a file on other systems. */
function trimmed(text: string): string {
  return text.replace(/^[\s._\-,]+|[\s._\-,]+$/gu, '');
}
