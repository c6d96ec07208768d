import { NoBreakHyphen, Tab, TextRun } from 'docx';
import { cleanCellText } from '../sheet/cell-text.ts';

/** A hyphen inside a word: "158/KH-UBND", "2021-2030"; not one between spaces. */
const INNER_HYPHEN = /(?<=[\p{L}\p{N}&])-(?=[\p{L}\p{N}])/u;

/**
 * Runs of a text; line feeds become line breaks, tabs stay tabs. Whatever looks like a formula or markup is text. The
 * numbers of documents never break at the end of a line: their hyphens are those that keep words together, which every
 * program shows, copies and reads as "-".
 */
export function runs(text: string): TextRun[] {
  return cleanCellText(text)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({
          ...(index > 0 ? { break: 1 } : {}),
          children: line
            .split('\t')
            .flatMap((part, at) => (at === 0 ? unbroken(part) : [new Tab(), ...unbroken(part)])),
        }),
    );
}

function unbroken(text: string): (string | NoBreakHyphen)[] {
  return text
    .split(INNER_HYPHEN)
    .flatMap((part, index) => (index === 0 ? [part] : [new NoBreakHyphen(), part]));
}

/** Half-points, as the file format counts font sizes. */
export const halfPoints = (points: number): number => points * 2;
/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);
export const twipsOfMm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
