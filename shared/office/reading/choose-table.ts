import { Problem, type Warning } from '#shared/problem.ts';
import { findHeader, hasIndicatorHeader, type TableHeader } from './find-header.ts';
import type { Grid } from './grid.ts';
import type { ReadingChoices } from './reading-choices.ts';
import type { SheetSummary } from './table-reading.ts';

/** The table that is read, and what was said about the others. */
export interface ChosenTable {
  readonly grid: Grid;
  readonly header: TableHeader;
  readonly others: readonly Warning[];
  readonly sheets: readonly SheetSummary[];
}

/**
 * Chooses the table to read: the wanted sheet, else the first visible one with a task table.
 *
 * @throws Problem `no-such-sheet` or `not-a-task-table`.
 */
export function chooseTable(
  grids: readonly Grid[],
  wanted: string | null,
  choices: ReadingChoices,
): ChosenTable {
  const named = wanted === null ? grids : grids.filter((grid) => grid.name === wanted.normalize('NFC'));
  if (named.length === 0) {
    throw new Problem('no-such-sheet', `Tệp không có trang “${wanted}”.`, {
      advice: `Các trang trong tệp: ${grids.map((grid) => `“${grid.name}”`).join(', ')}.`,
    });
  }
  const headers = new Map(grids.map((grid) => [grid, findHeader(grid, choices)] as const));
  const tables = named.flatMap((grid) => {
    const header = headers.get(grid) ?? null;
    return header === null || (grid.hidden && wanted === null) ? [] : [{ grid, header }];
  });
  const [first, ...rest] = tables;
  if (first === undefined) throw notATaskTable(whyNot(named));
  return {
    ...first,
    others: rest.map(({ grid }) => ({
      code: 'other-task-table',
      message: `Trang “${grid.name}” cũng có bảng nhiệm vụ, chưa đọc.`,
      where: grid.name,
    })),
    sheets: grids.map((grid) => ({
      name: grid.name,
      rows: grid.rows.length,
      hidden: grid.hidden,
      refused: (headers.get(grid) ?? null) === null ? whyNot([grid]) : null,
    })),
  };
}

function whyNot(grids: readonly Grid[]): string {
  if (grids.every((grid) => grid.rows.length === 0)) return 'Tệp không có chữ nào.';
  return grids.some(hasIndicatorHeader)
    ? 'Đây là bảng chỉ tiêu (chỉ tiêu, đơn vị, kết quả), không phải bảng phân công nhiệm vụ.'
    : 'Không tìm thấy dòng đầu bảng có cột nội dung cùng cơ quan chủ trì, thời hạn hoặc sản phẩm.';
}

export function notATaskTable(reason: string): Problem {
  return new Problem('not-a-task-table', reason, {
    advice: 'Đồng chí chọn tệp, hoặc trang khác của tệp, có bảng phân công nhiệm vụ.',
  });
}
