/** The alphabet of Vietnamese lists: a) b) c) d) đ) e) g) h) …, without f, j, w, z, with đ after d. */
export const listLetters: readonly string[] = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');

/** 0 for a, 4 for đ; null when it is no letter of a list. Upper case counts as its lower case. */
export function letterIndex(letter: string): number | null {
  const index = listLetters.indexOf(letter.normalize('NFC').toLowerCase());
  return index < 0 ? null : index;
}
