/** A stretch of text and whether both versions have it, only the old one, or only the new one. */
export interface DiffPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this many word pairs the middle is taken as replaced whole: comparing would take longer than reading. */
const MOST_PAIRS = 4_000_000;

/**
 * What changed from one text to another, word by word. Pieces that are not `added` make up the old text, pieces that
 * are not `removed` the new one. White space goes with the word after it.
 */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  const start = commonStart(old, young);
  const end = commonEnd(old.slice(start), young.slice(start));
  const middleOld = old.slice(start, old.length - end);
  const middleYoung = young.slice(start, young.length - end);
  return joined([
    ...old.slice(0, start).map((text) => ({ kind: 'same' as const, text })),
    ...middle(middleOld, middleYoung),
    ...old.slice(old.length - end).map((text) => ({ kind: 'same' as const, text })),
  ]);
}

/** Words with the white space before them; joined they are the text again. */
export const wordsOf = (text: string): readonly string[] => text.match(/\s*\S+|\s+/gu) ?? [];

function commonStart(a: readonly string[], b: readonly string[]): number {
  const first = a.findIndex((word, index) => word !== b[index]);
  return first < 0 ? Math.min(a.length, b.length) : first;
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  return commonStart(a.toReversed(), b.toReversed());
}

/** The longest common subsequence of the two, the old words before the new ones where they differ. */
function middle(old: readonly string[], young: readonly string[]): DiffPiece[] {
  const removed = (text: string): DiffPiece => ({ kind: 'removed', text });
  const added = (text: string): DiffPiece => ({ kind: 'added', text });
  if (old.length * young.length > MOST_PAIRS) return [...old.map(removed), ...young.map(added)];
  const lengths = commonLengths(old, young);
  const width = young.length + 1;
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  const pieces: DiffPiece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    const [word, other] = [old[i], young[j]];
    if (word !== undefined && word === other) {
      pieces.push({ kind: 'same', text: word });
      i++;
      j++;
    } else if (word !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push(removed(word));
      i++;
    } else if (other !== undefined) {
      pieces.push(added(other));
      j++;
    }
  }
  return pieces;
}

/** Row i, column j: how many words `old` from i and `young` from j have in common, in order. */
function commonLengths(old: readonly string[], young: readonly string[]): Uint16Array {
  const width = young.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = young.length - 1; j >= 0; j--) {
      const [below, right] = [lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0];
      lengths[i * width + j] =
        old[i] === young[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(below, right);
    }
  }
  return lengths;
}

function joined(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const result: DiffPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind) result.splice(-1, 1, { kind: piece.kind, text: last.text + piece.text });
    else result.push(piece);
  }
  return result;
}
