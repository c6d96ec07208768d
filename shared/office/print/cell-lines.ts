import { wrapLines, type TextFont } from '../sheet/text-metrics.ts';

/** A line of a cell as it is reckoned; a line's text has no line feed. */
export interface CellLine {
  readonly text: string;
  /** It begins its paragraph, i.e. a line feed or the cell's top stands before it. */
  readonly starts: boolean;
  /** Its paragraph is a bullet ("- …"), set with a hanging indent. */
  readonly bullet: boolean;
}

/** Indent of the second and further lines of a bullet, in em. */
export const HANGING = 0.7;

const isBullet = (paragraph: string): boolean => /^\s*-\s/u.test(paragraph);

/**
 * The lines a text takes at most in a cell of this inner width (pixels). Chromium may find more places to break a line
 * (hyphens), never fewer, so a piece made of these lines is never taller than they are.
 */
export function cellLines(text: string, width: number, font: TextFont): readonly CellLine[] {
  if (text === '') return [];
  return text.split('\n').flatMap((paragraph): CellLine[] => {
    const bullet = isBullet(paragraph);
    const room = bullet ? width - HANGING * font.size : width;
    // Most cells are a word or two.
    const lines = paragraph.length * font.size < room ? [paragraph] : wrapLines(paragraph, room, font);
    return lines.map((line, index) => ({ text: line, starts: index === 0, bullet }));
  });
}
