import { BorderStyle, Paragraph } from 'docx';
import { wordStyle } from './word-style.ts';

/**
 * A thin line in the middle of a column, as under the issuer's name: the upper border of an empty paragraph that is
 * indented from both sides. Every version of Word and LibreOffice draws it, and it moves with the text.
 *
 * @param column width of the column, in twentieths of a point.
 * @param length of the line, in twentieths of a point; never longer than the column.
 */
export function textLine(column: number, length: number): Paragraph {
  const side = Math.max(0, Math.round((column - length) / 2));
  return new Paragraph({
    style: wordStyle.rule,
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  });
}
