import type { AppendixTask } from '#shared/domain/appendix.ts';
import type { OutputColumn } from '../appendix/output-columns.ts';
import { wrapLines } from '../sheet/text-metrics.ts';

/** Points of an A4 landscape page inside the margins of NĐ 30/2020/NĐ-CP. */
const PAGE = { width: ((297 - 45) / 25.4) * 72, height: ((210 - 40) / 25.4) * 72 };
const LINE_HEIGHT = 1.18;
const CELL_PADDING = 8;
/** The repeated header row, two lines, and a little for rounding. */
const HEADER_LINES = 3;

/** Such a row has to be torn: keeping it whole would only leave the page before it empty. */
export function isTallerThanPage(
  columns: readonly OutputColumn[],
  task: AppendixTask,
  fontSize: number,
): boolean {
  const limit = Math.floor(PAGE.height / (fontSize * LINE_HEIGHT)) - HEADER_LINES;
  const font = { size: fontSize, bold: task.kind === 'group' };
  return columns.some((column) => {
    const text = column.text(task);
    // Most texts are far too short to matter; measuring is for the others.
    if (text.length < limit && !text.includes('\n')) return false;
    return wrapLines(text, column.share * PAGE.width - CELL_PADDING, font).length > limit;
  });
}
