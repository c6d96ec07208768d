/** "1486/UBND-TH", "178/2004/QĐ-TTg", "36-NQ/TW", "1446-TB/TU": number and symbol of a document, as one word. */
const DOCUMENT_NUMBER = /\d+(?:\/\d{4})?\/\p{Lu}[\p{L}\d]*(?:[-–]\p{L}+)*|\d+-\p{Lu}+\/\p{Lu}+/gu;

/** Cuts a text into pieces that may wrap and document numbers that may not. */
export function documentNumberPieces(
  text: string,
): readonly { readonly text: string; readonly whole: boolean }[] {
  const pieces: { text: string; whole: boolean }[] = [];
  let at = 0;
  for (const match of text.matchAll(DOCUMENT_NUMBER)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), whole: false });
    pieces.push({ text: match[0], whole: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), whole: false });
  return pieces;
}
