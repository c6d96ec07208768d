import { legendGaps } from '#shared/domain/agencies/legend-gaps.ts';
import { parseLegend } from '#shared/domain/agencies/abbreviations.ts';
import type { AgencyRegister } from '#shared/domain/agencies/register.ts';
import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { collectWarnings } from '#shared/domain/collect-warnings.ts';
import { interpretTask } from '#shared/domain/interpret-task.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { Problem, type Warning } from '#shared/problem.ts';
import { assembleTable } from './assemble-table.ts';
import { emptyCells } from './empty-cells.ts';
import { officeFileKind, type OfficeFileKind } from './file-kind.ts';
import { findHeader, hasIndicatorHeader, type TableHeader } from './find-header.ts';
import type { Grid } from './grid.ts';
import { planDateOf } from './plan-date.ts';
import { readSpreadsheet, readTextTable } from './read-spreadsheet.ts';
import { readWordTables } from './read-word-tables.ts';
import { tableTitle } from './table-title.ts';

export interface ReadAppendixOptions {
  /** Name of the sheet to read; the first with a task table by default. */
  readonly sheet?: string;
  /** The plan's date: completes deadlines without a year and tells apart bodies of one name. */
  readonly planDate: CalendarDate | null;
  /** Stands in for a plan date that is given nowhere, with a warning. */
  readonly today: CalendarDate;
  readonly register: AgencyRegister;
}

const READERS: Readonly<Record<OfficeFileKind, (bytes: Uint8Array) => readonly Grid[]>> = {
  spreadsheet: readSpreadsheet,
  'text-table': readTextTable,
  word: readWordTables,
};

/**
 * Reads an appendix from the bytes of an .xlsx, .xls, .ods, .csv or .docx file: sheets as grids of text, the header by
 * its words, the rows by what stands in them. A workbook this program wrote comes back with every text unchanged.
 *
 * @throws Problem `not-a-task-table`, `no-such-sheet`, or what `officeFileKind` and the readers refuse.
 */
export function readAppendix(bytes: Uint8Array, options: ReadAppendixOptions): AppendixDocument {
  const grids = READERS[officeFileKind(bytes)](bytes);
  const { grid, header, others } = chooseTable(grids, options.sheet);
  const { title, attachedTo } = tableTitle(grid, header);
  const table = assembleTable(grid, header);
  if (table.tasks.length === 0) throw notATaskTable('Bảng có đầu cột nhưng không có dòng nhiệm vụ nào.');

  const legend = parseLegend(table.notes);
  const gaps = legendGaps(
    legend,
    table.tasks.flatMap((task) => [task.lead, task.coordinating]),
  );
  const abbreviations = { ...legend, ...gaps.added };
  const { planDate, assumed } = planDateOf(attachedTo, options);
  const context = { planDate, register: options.register, abbreviations };
  const tasks = table.tasks.map((task) =>
    Object.assign(task, {
      reading: interpretTask(task, context),
      warnings: [...task.warnings, ...emptyCells(task, header)],
    }),
  );
  const groups = tasks.filter((task) => task.kind === 'group').length;
  return {
    format: 'skh-appendix',
    version: 1,
    title,
    attachedTo,
    columns: header.columns,
    sections: table.sections,
    tasks,
    notes: table.notes,
    abbreviations,
    warnings: collectWarnings(tasks, [...others, ...assumed, ...table.warnings, ...gaps.warnings]),
    counts: {
      rowsRead: grid.rows.length,
      rowsUsed: grid.rows.length - table.skipped,
      rowsSkipped: table.skipped,
      tasks: tasks.length - groups,
      groups,
    },
  };
}

function chooseTable(
  grids: readonly Grid[],
  wanted: string | undefined,
): { readonly grid: Grid; readonly header: TableHeader; readonly others: readonly Warning[] } {
  const named = wanted === undefined ? grids : grids.filter((grid) => grid.name === wanted.normalize('NFC'));
  if (named.length === 0) {
    throw new Problem('no-such-sheet', `Tệp không có trang “${wanted}”.`, {
      advice: `Các trang trong tệp: ${grids.map((grid) => `“${grid.name}”`).join(', ')}.`,
    });
  }
  const tables = named.flatMap((grid) => {
    const header = findHeader(grid);
    return header === null || (grid.hidden && wanted === undefined) ? [] : [{ grid, header }];
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
  };
}

function whyNot(grids: readonly Grid[]): string {
  if (grids.every((grid) => grid.rows.length === 0)) return 'Tệp không có chữ nào.';
  return grids.some(hasIndicatorHeader)
    ? 'Đây là bảng chỉ tiêu (chỉ tiêu, đơn vị, kết quả), không phải bảng phân công nhiệm vụ.'
    : 'Không tìm thấy dòng đầu bảng có cột nội dung cùng cơ quan chủ trì, thời hạn hoặc sản phẩm.';
}

function notATaskTable(reason: string): Problem {
  return new Problem('not-a-task-table', reason, {
    advice: 'Đồng chí chọn tệp, hoặc trang khác của tệp, có bảng phân công nhiệm vụ.',
  });
}
