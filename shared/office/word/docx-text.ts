import { TextRun, type IRunOptions } from 'docx';
import { cleanCellText } from '../sheet/cell-text.ts';

/** Runs of a text; line feeds become line breaks. */
export function runs(
  text: string,
  options: Omit<IRunOptions, 'text' | 'break' | 'children'> = {},
): TextRun[] {
  return cleanCellText(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

/** Half-points, as the file format counts font sizes. */
export const halfPoints = (points: number): number => points * 2;
/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);
export const twipsOfMm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
