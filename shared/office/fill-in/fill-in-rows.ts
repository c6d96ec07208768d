import type { TaskPath } from '#shared/ids.ts';
import { fold } from '#shared/text/fold.ts';
import { textMark } from '#shared/text/text-mark.ts';
import { columnLetters } from '../reading/cell-address.ts';
import { cellAt, type GridRow } from '../reading/grid.ts';
import type { CellProblem } from './cell-problems.ts';
import { FILL_IN_FIELDS, type FillInColumnKey, type LockedColumn } from './fill-in-columns.ts';
import type { FillInTaskText } from './fill-in-document.ts';
import type { RowMarks } from './fill-in-marks.ts';
import { headerOf, isKeyRow, type FillInSheet } from './fill-in-sheet.ts';
import { fillInTag, taskOfTag } from './fill-in-tags.ts';

/** A row of the table that is one of the agency's tasks. */
export interface FillInRow {
  readonly sheet: FillInSheet;
  readonly row: GridRow;
  readonly task: TaskPath;
}

/** What the rows of a sheet are, before any cell is read. */
export interface FillInRows {
  readonly rows: readonly FillInRow[];
  readonly problems: readonly CellProblem[];
  /** What was not taken, and why: seen by the officer who imports. */
  readonly remarks: readonly CellProblem[];
}

interface Known {
  readonly tasks: ReadonlyMap<TaskPath, FillInTaskText>;
  readonly marks: ReadonlyMap<TaskPath, RowMarks>;
}

/** Tells each row below the header by its hidden tag, else by number and content together; never by one of them alone. */
export function fillInRows(sheet: FillInSheet, known: Known): FillInRows {
  const rows: FillInRow[] = [];
  const problems: CellProblem[] = [];
  const remarks: CellProblem[] = [];
  const below = sheet.grid.rows.filter(({ number }) => number > sheet.headerRow);
  for (const row of below) {
    const tag = sheet.tagColumn === null ? '' : cellAt(row, sheet.tagColumn).trim();
    if (tag === fillInTag.columns || isKeyRow(row)) continue;
    if (tag === fillInTag.continuation) {
      if (hasInput(sheet, row)) problems.push({ place: placeOf(sheet, row, 'number'), message: BELOW });
      continue;
    }
    const found = taskOfRow(sheet, row, tag, known);
    if ('problem' in found) problems.push(found.problem);
    else if ('remark' in found) remarks.push(found.remark);
    else if ('task' in found) {
      rows.push({ sheet, row, task: found.task });
      if (found.note !== undefined) remarks.push(found.note);
      remarks.push(...lockedRemarks(sheet, row, found.task, known));
    }
  }
  return { rows, problems, remarks };
}

const BELOW =
  'dòng này chỉ để chữ của dòng trên viết tiếp, có số liệu ghi nhầm vào. Chuyển lên dòng của nhiệm vụ.';

type Found =
  | { readonly task: TaskPath; readonly note?: CellProblem }
  | { readonly problem: CellProblem }
  | { readonly remark: CellProblem }
  | Record<string, never>;

function taskOfRow(sheet: FillInSheet, row: GridRow, tag: string, known: Known): Found {
  const at = placeOf(sheet, row, 'number');
  const number = lockedText(sheet, row, 'number');
  const content = lockedText(sheet, row, 'content');
  const tagged = taskOfTag(tag);
  const same = [...known.tasks.values()].filter(
    (task) => fold(task.number) === fold(number) && isTextOf(content, task.content),
  );
  if (tagged !== null) {
    const [other] = same;
    if (other !== undefined && other.path !== tagged) {
      const message = `TT và nội dung là của nhiệm vụ ${other.number} nhưng mã ẩn của dòng là ${tagged}, không rõ số liệu của nhiệm vụ nào. Chép số liệu vào tệp điền mới.`;
      return { problem: { place: at, message } };
    }
    if (known.tasks.has(tagged)) return { task: tagged };
    if (!hasInput(sheet, row)) return {};
    const message = `nhiệm vụ ${tagged} không còn trong phần việc của cơ quan, số liệu của dòng này không nhận.`;
    return known.marks.has(tagged)
      ? { remark: { place: at, message } }
      : {
          problem: {
            place: at,
            message: `mã ẩn của dòng (${tagged}) không phải nhiệm vụ nào của cơ quan. Xóa dòng này.`,
          },
        };
  }
  const [only] = same;
  if (only !== undefined && same.length === 1) {
    const message = `mã ẩn của dòng đã mất; nhận là nhiệm vụ ${only.number} vì TT và nội dung trùng khớp.`;
    return { task: only.path, note: { place: at, message } };
  }
  if (hasInput(sheet, row)) {
    const message =
      number === ''
        ? 'dòng thêm có số liệu nhưng không thuộc nhiệm vụ nào của kế hoạch. Chuyển về dòng của nhiệm vụ, hoặc xóa dòng.'
        : `mã ẩn của dòng đã mất mà TT “${number}” và nội dung không khớp nhiệm vụ nào. Chép số liệu vào dòng gốc của tệp điền.`;
    return { problem: { place: at, message } };
  }
  return row.cells.size === 0
    ? {}
    : { remark: { place: at, message: 'ghi chú thêm ngoài bảng, không đọc.' } };
}

/** A cell shows all of a locked text, or its beginning where the text is taller than a row and goes on below. */
function isTextOf(cell: string, text: string): boolean {
  const [shown, whole] = [words(cell), words(text)];
  return shown === whole || (shown.length >= LEAST_CUT && whole.startsWith(shown));
}

const words = (text: string): string => fold(text).replace(/\s+/gu, ' ').trim();
/** Characters; a row holds more than this even in the narrowest column, so that no shorter text was ever cut. */
const LEAST_CUT = 200;

function hasInput(sheet: FillInSheet, row: GridRow): boolean {
  return FILL_IN_FIELDS.some((field) => cellText(sheet, row, field).trim() !== '');
}

const MARKED = ['number', 'content', 'deadline', 'product'] as const;

/** A locked cell that somebody changed is told, not taken; so is a plan that was amended after the workbook was made. */
function lockedRemarks(
  sheet: FillInSheet,
  row: GridRow,
  path: TaskPath,
  { tasks, marks }: Known,
): readonly CellProblem[] {
  const task = tasks.get(path);
  const made = marks.get(path)?.locked;
  if (task === undefined) return [];
  return MARKED.flatMap((key): CellProblem[] => {
    if (!sheet.columns.has(key)) return [];
    const place = placeOf(sheet, row, key);
    const now = textMark(task[key]);
    const asMade = made?.get(key) ?? now;
    const cell = cellText(sheet, row, key);
    if (textMark(cell) !== asMade && !(asMade === now && isTextOf(cell, task[key]))) {
      return [{ place, message: `cột “${headerOf(key)}” đã khóa mà bị sửa; phần sửa không nhận.` }];
    }
    if (asMade === now) return [];
    return [{ place, message: `kế hoạch đã điều chỉnh cột “${headerOf(key)}” sau khi lập tệp.` }];
  });
}

export function cellText({ columns }: FillInSheet, row: GridRow, key: FillInColumnKey): string {
  return cellAt(row, columns.get(key) ?? 0);
}

const lockedText = (sheet: FillInSheet, row: GridRow, key: LockedColumn): string =>
  cellText(sheet, row, key).trim();

/** `Báo cáo!H12`. */
export function placeOf({ grid, columns }: FillInSheet, row: GridRow, key: FillInColumnKey): string {
  return `${grid.name}!${columnLetters(columns.get(key) ?? 1)}${row.number}`;
}
