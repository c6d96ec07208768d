import { foldCharacters } from '#shared/text/fold.ts';

/**
 * A file name every system and mail program takes: parts without diacritics, joined by spaces, e.g.
 * `Phu luc 158-KH-UBND co tien do.xlsx`. Capitals stay, so that abbreviations can be read.
 */
export function documentName(parts: readonly string[], extension: string): string {
  const name = parts
    .filter((part) => part !== '')
    .map(plainLetters)
    .join(' ')
    .slice(0, 120)
    .trim();
  return `${name}.${extension}`;
}

function plainLetters(part: string): string {
  const letters = Array.from(part.normalize('NFC'), (letter) => {
    const folded = foldCharacters(letter);
    return letter === letter.toLowerCase() ? folded : folded.toUpperCase();
  });
  return letters
    .join('')
    .replace(/[/\\:|]+/gu, '-')
    .replace(/[^\w .,()&-]+/gu, '')
    .replace(/\s+/gu, ' ');
}
