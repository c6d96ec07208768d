import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import type { TaskPath } from '#shared/ids.ts';
import { groupBy } from '#shared/group-by.ts';
import { fold } from '#shared/text/fold.ts';
import { sameJson } from '#shared/ledger/same-json.ts';
import type { JsonValue } from '#shared/json.ts';
import { textMark } from '#shared/text/text-mark.ts';
import { columnLetters } from '../reading/cell-address.ts';
import type { Grid } from '../reading/grid.ts';
import { CellProblems, type CellProblem } from './cell-problems.ts';
import { cellWords, readFillInCell, type CellFields } from './fill-in-cell.ts';
import { FILL_IN_FIELDS, type FillInField } from './fill-in-columns.ts';
import type { FillInTaskText } from './fill-in-document.ts';
import { readMarks, type FillInMarks } from './fill-in-marks.ts';
import { cellText, fillInRows, placeOf, type FillInRow } from './fill-in-rows.ts';
import { mergedInputs } from './merged-inputs.ts';
import { fillInSheetOf, headerOf, unmarkedSheetOf, type FillInSheet } from './fill-in-sheet.ts';
import type { FillInHead } from './fill-in-tags.ts';

/** What one cell or pair of cells says, and where. */
export interface FilledField {
  readonly field: keyof ReportFields;
  readonly value: JsonValue;
  /** `Báo cáo!H12`. */
  readonly place: string;
}

/** One task of the file: what was filled in since the workbook was made. Cells left as they came are not here. */
export interface FilledTask {
  readonly task: TaskPath;
  readonly fields: readonly FilledField[];
  /** Marks of the cells that came filled in, by column. */
  readonly came: ReadonlyMap<FillInField, string>;
}

/** `tasks` and `absent` together are the agency's tasks. */
export interface FillInReading {
  readonly head: FillInHead;
  readonly officer: string;
  readonly phone: string;
  readonly tasks: readonly FilledTask[];
  /** "Không có trong tệp": they stay as they were, absence empties nothing. */
  readonly absent: readonly TaskPath[];
  /** What was not taken, with its place. */
  readonly remarks: readonly CellProblem[];
}

/**
 * A workbook to fill in, told by its marks, whatever its name; null for any other file. `marks-lost` when only the words
 * of the header still tell what it was: whose it is nobody can say, so it is refused, not passed over.
 */
export function fillInHead(grids: readonly Grid[]): FillInHead | 'marks-lost' | null {
  for (const grid of grids) {
    const sheet = fillInSheetOf(grid, false);
    if (sheet?.head) return sheet.head;
  }
  const head = readMarks(grids)?.head;
  if (head !== undefined) return head;
  return grids.some((grid) => unmarkedSheetOf(grid) !== null) ? 'marks-lost' : null;
}

/**
 * Reads a workbook that was filled in, whoever saved it: all or nothing.
 *
 * @param tasks the agency's rows as the plan has them now.
 * @throws CellProblems naming every place that has to be mended; Problem `not-a-fill-in` is for the caller of
 *   `fillInHead` to throw.
 */
export function readFillIn(
  grids: readonly Grid[],
  head: FillInHead,
  tasks: readonly FillInTaskText[],
): FillInReading {
  return new FillInReader(grids, head, tasks).run();
}

interface ReadRow {
  readonly from: FillInRow;
  readonly fields: readonly FilledField[];
}

class FillInReader {
  readonly #grids: readonly Grid[];
  readonly #head: FillInHead;
  readonly #tasks: ReadonlyMap<TaskPath, FillInTaskText>;
  readonly #marks: FillInMarks | null;
  readonly #problems: CellProblem[] = [];
  readonly #remarks: CellProblem[] = [];

  constructor(grids: readonly Grid[], head: FillInHead, tasks: readonly FillInTaskText[]) {
    this.#grids = grids;
    this.#head = head;
    this.#tasks = new Map(tasks.map((task) => [task.path, task]));
    const marks = readMarks(grids);
    // A table copied into another workbook came without its marks.
    this.#marks = marks !== null && sameJson({ ...marks.head }, { ...head }) ? marks : null;
  }

  run(): FillInReading {
    const sheets = this.#sheets();
    const read = sheets.flatMap((sheet) => this.#rows(sheet));
    const tasks = [...groupBy(read, ({ from }) => from.task)].map(([task, rows]) => this.#oneOf(task, rows));
    if (this.#problems.length > 0) throw new CellProblems(this.#problems);
    const found = new Set(tasks.map(({ task }) => task));
    const [first] = sheets;
    return {
      head: this.#head,
      officer: first === undefined ? '' : besideLabel(first, 'nguoi dien'),
      phone: first === undefined ? '' : besideLabel(first, 'dien thoai'),
      tasks,
      absent: [...this.#tasks.keys()].filter((path) => !found.has(path)),
      remarks: this.#remarks,
    };
  }

  #sheets(): readonly FillInSheet[] {
    const sheets = this.#grids.flatMap((grid) => fillInSheetOf(grid, this.#marks !== null) ?? []);
    if (sheets.length === 0) {
      this.#problem('Tệp', 'không còn bảng báo cáo nào. Điền lại vào tệp do đầu mối gửi.');
    }
    for (const sheet of sheets) {
      const { grid, head } = sheet;
      if (head !== null && (head.agency !== this.#head.agency || head.period !== this.#head.period)) {
        this.#problem(grid.name, 'trang này là của cơ quan hoặc kỳ khác. Để mỗi cơ quan, mỗi kỳ một tệp.');
      }
      for (const { column, message } of sheet.confused) {
        this.#problem(`${grid.name}!${columnLetters(column)}${sheet.headerRow}`, message);
      }
      this.#missingColumns(sheet);
      for (const { code, message } of grid.warnings ?? []) {
        if (code === 'formula-without-value') this.#problem(grid.name, message);
        if (code === 'comments-not-read') this.#remark(grid.name, message);
      }
    }
    return sheets;
  }

  #missingColumns(sheet: FillInSheet): void {
    const { grid, headerRow, unknown } = sheet;
    const header = grid.rows.find(({ number }) => number === headerRow);
    const missing = FILL_IN_FIELDS.filter((field) => !sheet.columns.has(field));
    const named = missing.map((field) => `“${headerOf(field)}”`).join(', ');
    for (const column of unknown) {
      const title = (header?.cells.get(column) ?? '').split('\n')[0] ?? '';
      const place = `${grid.name}!${columnLetters(column)}${headerRow}`;
      if (missing.length > 0 && title !== '') {
        this.#problem(
          place,
          `không rõ cột “${title}” là cột nào. Còn thiếu cột ${named}: ghi lại đúng tiêu đề.`,
        );
      } else if (title !== '') this.#remark(place, `cột thêm “${title}” không đọc.`);
      else {
        const first = grid.rows.find(({ number, cells }) => number > headerRow && cells.has(column));
        if (first !== undefined) {
          this.#remark(
            `${grid.name}!${columnLetters(column)}${first.number}`,
            'ghi chú thêm ngoài bảng, không đọc.',
          );
        }
      }
    }
    if (missing.length > 0) {
      this.#remark(grid.name, `không có cột ${named}; phần ấy giữ như đã có.`);
    }
  }

  #rows(sheet: FillInSheet): readonly ReadRow[] {
    const { rows, problems, remarks } = fillInRows(sheet, {
      tasks: this.#tasks,
      marks: this.#marks?.rows ?? new Map(),
    });
    this.#problems.push(...problems, ...mergedInputs(sheet, rows, this.#marks?.rows ?? new Map()));
    this.#remarks.push(...remarks);
    for (const [task, twice] of groupBy(rows, (row) => row.task)) {
      if (twice.length < 2) continue;
      const places = twice.map(({ row }) => placeOf(sheet, row, 'number'));
      this.#problem(
        places.join(' và '),
        `nhiệm vụ ${this.#tasks.get(task)?.number ?? task} có ${twice.length} dòng. Giữ một dòng, xóa dòng kia.`,
      );
    }
    return rows.map((from) => ({ from, fields: this.#fields(from) }));
  }

  /** Only what was filled in since the workbook was made. */
  #fields({ sheet, row, task }: FillInRow): readonly FilledField[] {
    const came = this.#marks?.rows.get(task)?.fields;
    const all: CellFields = {};
    const changed = new Set<FillInField>();
    let readable = true;
    for (const field of FILL_IN_FIELDS) {
      if (!sheet.columns.has(field)) continue;
      const text = cellText(sheet, row, field);
      const before = came?.get(field);
      const isEmpty = cellWords(text) === '';
      if (before === undefined ? !isEmpty : isEmpty || textMark(text) !== before) changed.add(field);
      const read = readFillInCell(field, text);
      if (read.ok) Object.assign(all, read.fields);
      else if (changed.has(field)) {
        readable = false;
        this.#problem(placeOf(sheet, row, field), read.problem);
      }
    }
    return readable ? this.#changed({ sheet, row, task }, all, changed) : [];
  }

  #changed(
    { sheet, row }: FillInRow,
    all: CellFields,
    changed: ReadonlySet<FillInField>,
  ): readonly FilledField[] {
    const fields: FilledField[] = [];
    for (const field of changed) {
      if (field === 'extensionUntil' || field === 'extensionReason') continue;
      const name = field === 'unchanged' ? 'confirmedUnchanged' : field;
      fields.push({
        field: name,
        value: (all[name] ?? null) as JsonValue,
        place: placeOf(sheet, row, field),
      });
    }
    if (!changed.has('extensionUntil') && !changed.has('extensionReason')) return fields;
    const { extensionUntil = null, extensionReason = '' } = all;
    const place = placeOf(sheet, row, 'extensionUntil');
    if (extensionUntil === null && extensionReason !== '') {
      this.#problem(
        place,
        'có lý do mà chưa ghi ngày đề nghị gia hạn đến. Ghi ngày/tháng/năm, hoặc xóa lý do.',
      );
      return [];
    }
    const value = extensionUntil === null ? null : { until: extensionUntil, reason: extensionReason };
    return [...fields, { field: 'extension', value, place }];
  }

  /** Of a copied sheet the one that was filled in counts; two that say different things are for the agency to sort out. */
  #oneOf(task: TaskPath, rows: readonly ReadRow[]): FilledTask {
    const filled = rows.filter(({ fields }) => fields.length > 0);
    const [first, ...others] = filled;
    for (const other of others) {
      // Within one sheet this was told as two rows of one task.
      if (first === undefined || other.from.sheet === first.from.sheet) continue;
      for (const { field, value, place } of other.fields) {
        const here = first.fields.find((each) => each.field === field);
        if (here !== undefined && !sameJson(here.value, value)) {
          this.#problem(
            `${here.place} và ${place}`,
            'hai trang ghi khác nhau. Giữ một trang, xóa trang kia.',
          );
        }
      }
    }
    const fields = new Map(
      filled.toReversed().flatMap((row) => row.fields.map((each) => [each.field, each])),
    );
    return { task, fields: [...fields.values()], came: this.#marks?.rows.get(task)?.fields ?? new Map() };
  }

  #problem(place: string, message: string): void {
    this.#problems.push({ place, message });
  }

  #remark(place: string, message: string): void {
    this.#remarks.push({ place, message });
  }
}

/** The answer right of a label above the table. */
function besideLabel({ grid, headerRow }: FillInSheet, label: string): string {
  for (const { number, cells } of grid.rows) {
    if (number >= headerRow) break;
    const inOrder = [...cells].toSorted(([a], [b]) => a - b);
    const at = inOrder.findIndex(([, text]) => fold(text).startsWith(label));
    if (at < 0) continue;
    const [, text = ''] = inOrder[at + 1] ?? [];
    return cellWords(text).replaceAll('\n', ' ').slice(0, 200);
  }
  return '';
}
