import { cleanText } from './clean-text.ts';

const PRIME = 0x01000193;

/**
 * A short mark of a text, 16 hex digits, to see later whether the text is still the same; white space and the way of
 * writing accents do not count. Two FNV-1a sums: it tells slips, it proves nothing.
 */
export function textMark(text: string): string {
  const plain = cleanText(text).replace(/\s+/gu, ' ').trim();
  return sum(plain, 0x811c9dc5) + sum(plain, 0x9747b28c);
}

function sum(text: string, start: number): string {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), PRIME) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
