import { wordDiff } from './word-diff.ts';

/** Words `from`–`to` of the old text (in characters) and what stands in their place. */
interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Both of two edits of the same text. Where they touch different places each keeps its place; where they meet, the
 * second text follows the first as a line of its own, so that nothing of either is left out.
 *
 * @returns the text, and whether the edits met.
 */
export function mergeTexts(
  before: string,
  one: string,
  other: string,
): { readonly text: string; readonly met: boolean } {
  if (one === other || other === before) return { text: one, met: false };
  if (one === before) return { text: other, met: false };
  const [mine, theirs] = [replacements(before, one), replacements(before, other)];
  if (before === '' || mine.some((a) => theirs.some((b) => a.from <= b.to && b.from <= a.to))) {
    return { text: [one, other].filter((text) => text.trim() !== '').join('\n'), met: true };
  }
  const all = [...mine, ...theirs].toSorted((a, b) => a.from - b.from);
  let [text, at] = ['', 0];
  for (const { from, to, text: put } of all) {
    text += before.slice(at, from) + put;
    at = to;
  }
  return { text: text + before.slice(at), met: false };
}

function replacements(before: string, after: string): readonly Replacement[] {
  const found: Replacement[] = [];
  let [at, from, text] = [0, -1, ''];
  const close = () => {
    if (from >= 0) found.push({ from, to: at, text });
    [from, text] = [-1, ''];
  };
  for (const piece of wordDiff(before, after)) {
    if (piece.kind === 'same') close();
    else if (from < 0) from = at;
    if (piece.kind === 'added') text += piece.text;
    else at += piece.kind === 'removed' ? piece.text.length : 0;
    if (piece.kind === 'same') at += piece.text.length;
  }
  close();
  return found;
}
