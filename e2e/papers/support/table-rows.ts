import type { Box, PaperPage, PaperWord } from './pdf-pages.ts';

/** A row of a ruled table on one page. */
export interface PaperRow extends Box {
  readonly cells: readonly PaperCell[];
}

/** A cell between two vertical rules, with the words whose middle lies in it. */
export interface PaperCell extends Box {
  readonly words: readonly PaperWord[];
}

/** How far apart two rules can be and still be one, in points. */
const SAME = 1.2;

/** The rows between the horizontal rules of a page, top down; what stands above and below the table is in none. */
export function tableRows(page: PaperPage): readonly PaperRow[] {
  const flat = page.rules.filter((rule) => rule.bottom - rule.top < SAME && rule.right - rule.left > SAME);
  const upright = page.rules.filter((rule) => rule.right - rule.left < SAME && rule.bottom - rule.top > SAME);
  const levels = distinct(flat.map((rule) => rule.top));
  return levels.slice(0, -1).map((top, index) => {
    const bottom = levels[index + 1] ?? top;
    const middle = (top + bottom) / 2;
    const edges = distinct(
      upright.filter((rule) => rule.top <= middle && rule.bottom >= middle).map((rule) => rule.left),
    );
    const cells = edges.slice(0, -1).map((left, column): PaperCell => {
      const box = { left, top, right: edges[column + 1] ?? left, bottom };
      return { ...box, words: page.words.filter((word) => isMiddleIn(word, box)) };
    });
    return { left: edges[0] ?? 0, top, right: edges.at(-1) ?? 0, bottom, cells };
  });
}

/** The lines of a cell: how many, and how much is empty below the last one, in points. */
export function linesOf({ words, bottom }: PaperCell): { readonly count: number; readonly below: number } {
  const baselines = distinct(words.map((word) => word.bottom));
  return { count: baselines.length, below: bottom - Math.max(...words.map((word) => word.bottom)) };
}

function isMiddleIn(word: Box, box: Box): boolean {
  const x = (word.left + word.right) / 2;
  const y = (word.top + word.bottom) / 2;
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

function distinct(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) > SAME);
}
