/** White space that Word, Excel and Zalo put where a plain space was meant. */
const ODD_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
/** Controls (except line feed), invisible format characters, lone surrogates, non-characters. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/gu;

/**
 * Makes text from outside fit to be stored: NFC, LF as the only line end, no-break and tabular spaces as plain
 * spaces, no control characters, no lone surrogates. Lines, and spaces within a line, stay as they are.
 * Idempotent.
 */
export function cleanText(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(ODD_SPACES, ' ')
    .replace(INVISIBLE, (character) => (character === '\n' ? '\n' : ''))
    .normalize('NFC');
}
