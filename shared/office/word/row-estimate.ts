import { wrapLines } from '../sheet/text-metrics.ts';
import type { DocumentLook } from './document-look.ts';

const POINTS_PER_MM = 72 / 25.4;
const LINE_HEIGHT = 1.18;
/** Padding of a cell, and the indent of a bullet, in points. */
const CELL_PADDING = 16;
/** The repeated header row, two lines, and a little for rounding. */
const HEADER_LINES = 3;

/** A cell's text and its part of the table's width. */
export interface EstimatedCell {
  readonly text: string;
  readonly share: number;
}

/** Such a row has to be torn: keeping it whole would only leave the page before it empty. A4 landscape. */
export function isTallerThanPage(
  cells: readonly EstimatedCell[],
  bold: boolean,
  { margins, tableSize }: DocumentLook,
): boolean {
  const width = (297 - margins.left - margins.right) * POINTS_PER_MM;
  const height = (210 - margins.top - margins.bottom) * POINTS_PER_MM;
  const limit = Math.floor(height / (tableSize * LINE_HEIGHT)) - HEADER_LINES;
  return cells.some(({ text, share }) => {
    // Most texts are far too short to matter; measuring is for the others.
    if (text.length < limit && !text.includes('\n')) return false;
    return wrapLines(text, share * width - CELL_PADDING, { size: tableSize, bold }).length > limit;
  });
}
