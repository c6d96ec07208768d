import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import type { TaskPath } from '#shared/ids.ts';
import type {
  CellDescription,
  RowDescription,
  SheetDescription,
  WorkbookDescription,
} from '../sheet/workbook-description.ts';
import { fillInCellText } from './fill-in-cell.ts';
import { FILL_IN_FIELDS, type FillInField } from './fill-in-columns.ts';
import { columnOfTag, fillInTag, taskOfTag } from './fill-in-tags.ts';

/** What an officer types into a workbook: the texts of a task's cells. */
export type TypedCells = Readonly<Partial<Record<FillInField, string>>>;

/** What stands in the cells when a report is typed in. */
export function cellsOfReport(report: ReportFields): TypedCells {
  return Object.fromEntries(FILL_IN_FIELDS.map((field) => [field, fillInCellText(report, field)]));
}

/**
 * A workbook to fill in as an agency sends it back, for simulations and tests. An empty text clears a cell.
 *
 * @param officer goes into the cell beside "Người điền"
 */
export function typedIn(
  workbook: WorkbookDescription,
  officer: string,
  answers: ReadonlyMap<TaskPath, TypedCells>,
): WorkbookDescription {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => typedInSheet(sheet, officer, answers)) };
}

function typedInSheet(
  sheet: SheetDescription,
  officer: string,
  answers: ReadonlyMap<TaskPath, TypedCells>,
): SheetDescription {
  const keys = sheet.rows.find(({ cells }) => cells.some((cell) => cell?.value === fillInTag.columns));
  if (keys === undefined) return sheet;
  const columns = keys.cells.map((cell) => columnOfTag(textOf(cell)));
  const rows = sheet.rows.map((row): RowDescription => {
    if (textOf(row.cells[0]).startsWith('Người điền')) return withCell(row, 2, officer);
    const task = taskOfTag(textOf(row.cells.at(-1)));
    const typed = task === null ? undefined : answers.get(task);
    if (typed === undefined) return row;
    return Object.entries(typed).reduce(
      (filled, [field, text]) => withCell(filled, columns.indexOf(field as FillInField), text),
      row,
    );
  });
  return { ...sheet, rows };
}

const textOf = (cell: CellDescription | null | undefined): string =>
  typeof cell?.value === 'string' ? cell.value : '';

function withCell(row: RowDescription, index: number, text: string): RowDescription {
  const cells = row.cells.map((cell, at) =>
    at === index && cell ? { ...cell, value: text === '' ? null : text } : cell,
  );
  return { ...row, cells };
}
