import { Tab, TextRun } from 'docx';
import { cleanCellText } from '../sheet/cell-text.ts';

/** Runs of a text; line feeds become line breaks, tabs stay tabs. Whatever looks like a formula or markup is text. */
export function runs(text: string): TextRun[] {
  return cleanCellText(text)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({
          ...(index > 0 ? { break: 1 } : {}),
          children: line.split('\t').flatMap((part, at) => (at === 0 ? [part] : [new Tab(), part])),
        }),
    );
}

/** Half-points, as the file format counts font sizes. */
export const halfPoints = (points: number): number => points * 2;
/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);
export const twipsOfMm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
