import type { AppendixTask } from '#shared/domain/appendix.ts';
import type { OutputColumn } from '../appendix/output-columns.ts';
import { wrapLines } from '../sheet/text-metrics.ts';
import type { DocumentLook } from './document-look.ts';

const POINTS_PER_MM = 72 / 25.4;
const LINE_HEIGHT = 1.18;
/** Padding of a cell, and the indent of a bullet, in points. */
const CELL_PADDING = 16;
/** The repeated header row, two lines, and a little for rounding. */
const HEADER_LINES = 3;

/** Such a row has to be torn: keeping it whole would only leave the page before it empty. A4 landscape. */
export function isTallerThanPage(
  columns: readonly OutputColumn[],
  task: AppendixTask,
  { margins, tableSize }: DocumentLook,
): boolean {
  const width = (297 - margins.left - margins.right) * POINTS_PER_MM;
  const height = (210 - margins.top - margins.bottom) * POINTS_PER_MM;
  const limit = Math.floor(height / (tableSize * LINE_HEIGHT)) - HEADER_LINES;
  const font = { size: tableSize, bold: task.kind === 'group' };
  return columns.some((column) => {
    const text = column.text(task);
    // Most texts are far too short to matter; measuring is for the others.
    if (text.length < limit && !text.includes('\n')) return false;
    return wrapLines(text, column.share * width - CELL_PADDING, font).length > limit;
  });
}
