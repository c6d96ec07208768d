/** A run of words of one of two texts; `changed` where the other text does not have it. */
export interface WordRun {
  readonly text: string;
  readonly changed: boolean;
}

/** Above this many word pairs the texts are shown as wholly changed: nobody reads such a comparison word by word. */
const MOST_PAIRS = 4_000_000;

/**
 * Both texts in runs of words, those that only one of them has marked. The runs of a text put together give the text.
 */
export function wordChanges(
  before: string,
  after: string,
): { readonly before: readonly WordRun[]; readonly after: readonly WordRun[] } {
  const a = pieces(before);
  const b = pieces(after);
  if (a.length * b.length > MOST_PAIRS) return { before: whole(before), after: whole(after) };
  const kept = commonPieces(a, b);
  return { before: runs(a, kept.a), after: runs(b, kept.b) };
}

/** Words with the white space that follows them. */
const pieces = (text: string): readonly string[] => text.match(/\s+|\S+\s*/gu) ?? [];

const whole = (text: string): readonly WordRun[] => (text === '' ? [] : [{ text, changed: true }]);

/** Positions of a longest common sequence, by words without the space around them. */
function commonPieces(
  a: readonly string[],
  b: readonly string[],
): { readonly a: ReadonlySet<number>; readonly b: ReadonlySet<number> } {
  const [wa, wb] = [a.map((piece) => piece.trim()), b.map((piece) => piece.trim())];
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = wa[i] === wb[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const [ka, kb] = [new Set<number>(), new Set<number>()];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (wa[i] === wb[j]) {
      ka.add(i);
      kb.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return { a: ka, b: kb };
}

function runs(words: readonly string[], kept: ReadonlySet<number>): readonly WordRun[] {
  const found: { text: string; changed: boolean }[] = [];
  for (const [index, text] of words.entries()) {
    const changed = !kept.has(index);
    const last = found.at(-1);
    if (last !== undefined && last.changed === changed) last.text += text;
    else found.push({ text, changed });
  }
  return found;
}
