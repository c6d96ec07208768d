import { widestWord } from '../sheet/row-height.ts';
import { wrapLines, type TextFont } from '../sheet/text-metrics.ts';

/** A line of a cell as it is reckoned; a line's text has no line feed. */
export interface CellLine {
  readonly text: string;
  /** It begins its paragraph, i.e. a line feed or the cell's top stands before it. */
  readonly starts: boolean;
  /** Its paragraph is a bullet ("- …"), set with a hanging indent. */
  readonly bullet: boolean;
  /** Words of its paragraph that are wider than this (pixels) are cut between any two letters; null without such. */
  readonly cutBeyond: number | null;
}

/** Indent of the second and further lines of a bullet, in em. */
export const HANGING = 0.7;

const isBullet = (paragraph: string): boolean => /^\s*-\s/u.test(paragraph);

/**
 * The lines a text takes at most in a cell of this inner width (pixels). Chromium may find more places to break a line
 * (hyphens), never fewer, so a piece made of these lines is never taller than they are. Only a word wider than the cell
 * it would rather break at a stroke or hyphen, which takes more lines: such words must be set to break anywhere.
 */
export function cellLines(text: string, width: number, font: TextFont): readonly CellLine[] {
  if (text === '') return [];
  return text.split('\n').flatMap((paragraph): CellLine[] => {
    const bullet = isBullet(paragraph);
    const room = bullet ? width - HANGING * font.size : width;
    // Most cells are a word or two.
    if (paragraph.length * font.size < room) {
      return [{ text: paragraph, starts: true, bullet, cutBeyond: null }];
    }
    const cutBeyond = widestWord(paragraph, font) > room ? room : null;
    return wrapLines(paragraph, room, font).map((line, index) => ({
      text: line,
      starts: index === 0,
      bullet,
      cutBeyond,
    }));
  });
}
