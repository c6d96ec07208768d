/**
 * The second, folded text that search and comparison work on: NFD, marks stripped, đ → d, lower case,
 * white space collapsed, ends trimmed. "phu quoc", "PHÚ QUỐC", NFD input and hoà/hòa all fold to the same text.
 * Never shown and never stored in place of the original.
 */
export function fold(text: string): string {
  return foldCharacters(text).replace(/\s+/gu, ' ').trim();
}

/** Folds without touching white space, so that it can be applied character by character (see search.ts). */
export function foldCharacters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase();
}
