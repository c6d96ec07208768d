/** The alphabet of Vietnamese lists: a) b) c) d) đ) e) g) h) …, without f, j, w, z, with đ after d. */
export const listLetters: readonly string[] = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');

/** 0 for a, 4 for đ; null when it is no letter of a list. Upper case counts as its lower case. */
export function letterIndex(letter: string): number | null {
  const index = listLetters.indexOf(letter.normalize('NFC').toLowerCase());
  return index < 0 ? null : index;
}

/** The letter after it, in the same case; null after y and for anything that is no list letter. */
export function nextLetter(letter: string): string | null {
  return neighbour(letter, 1);
}

/** The letter before it, in the same case; null before a and for anything that is no list letter. */
export function previousLetter(letter: string): string | null {
  return neighbour(letter, -1);
}

function neighbour(letter: string, step: number): string | null {
  const index = letterIndex(letter);
  const found = index === null ? undefined : listLetters[index + step];
  if (found === undefined) return null;
  return letter === letter.toLowerCase() ? found : found.toUpperCase();
}
