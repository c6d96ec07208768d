import type { MeasureEdit } from '#shared/book/changes/measure-changes.ts';
import { type MeasureColumn, readMeasureCell } from '#shared/domain/measures/measure-cell.ts';
import type { MeasureFields } from '#shared/domain/measures/measure-fields.ts';
import type { CalendarDate, TaskPath } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { fold } from '#shared/text/fold.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { columnLetters } from '../reading/cell-address.ts';
import { dateOfSerial } from '../sheet/date-serial.ts';
import { cellAt, type Grid, type GridRow } from '../reading/grid.ts';
import type { PlannedTaskText } from './detailed-plan-document.ts';
import { PLAN_COLUMNS } from './plan-columns.ts';
import { planFileHead, sameWords } from './plan-head-of-file.ts';
import { freeLineOfPlanTag, planTag, stepOfPlanTag, taskOfPlanTag } from './plan-tags.ts';

/** What a detailed plan's workbook would change. Rows: `headings + changed + added + same + skipped` = `rows`. */
export interface PlanReading {
  readonly edits: readonly MeasureEdit[];
  readonly rows: number;
  /** Title, header and task rows, free lines left free, and rows that only continue the one above. */
  readonly headings: number;
  readonly changed: number;
  readonly added: number;
  readonly same: number;
  readonly skipped: readonly { readonly row: number; readonly why: string }[];
  /** Measures of the book that the file does not have: they stay, absence deletes nothing. */
  readonly kept: number;
  /** The agency the file names above its table where it is another one, as written; null where it is ours or unnamed. */
  readonly madeBy: string | null;
}

export interface PlanReadingOptions {
  readonly planDate: CalendarDate;
  /** Of the plan in the book: a file that names another plan is refused. */
  readonly planNumber: string;
  /** Whose measures they will be. */
  readonly agencyName: string;
  readonly newStep: () => string;
}

interface Header {
  readonly index: number;
  readonly columns: ReadonlyMap<number, MeasureColumn>;
  readonly tagColumn: number | null;
}

/**
 * Reads an agency's detailed plan back from a workbook, whoever saved it: rows are told by their hidden tags, columns by
 * the words of the header wherever they stand; a line without a tag below a task is a new measure. All or nothing.
 *
 * @param tasks the agency's tasks with the measures that are in the book.
 * @throws Problem `not-a-detailed-plan`, `other-plan`, or `cells-not-readable` naming sheet, row and column of each bad
 *   cell.
 */
export function readDetailedPlan(
  grids: readonly Grid[],
  tasks: readonly PlannedTaskText[],
  options: PlanReadingOptions,
): PlanReading {
  for (const grid of grids) {
    const header = headerOf(grid);
    if (header === null) continue;
    const { planNumber } = planFileHead(grid.rows.slice(0, header.index));
    if (planNumber !== null && !sameWords(planNumber, options.planNumber)) {
      throw otherPlan(planNumber, options.planNumber);
    }
    return new PlanReader(grid, header, tasks, options).run();
  }
  throw new Problem('not-a-detailed-plan', 'Tệp không có bảng kế hoạch chi tiết.', {
    advice: `Đồng chí dùng tệp do nút “Ghi ra Excel” tạo, hoặc bảng có đủ cột ${PLAN_COLUMNS.slice(0, 3)
      .map(({ header }) => header)
      .join(', ')}.`,
  });
}

function headerOf(grid: Grid): Header | null {
  for (const [index, row] of grid.rows.slice(0, 40).entries()) {
    const tag = [...row.cells].find(([, text]) => text.startsWith(`${planTag.header} `));
    const columns = new Map<number, MeasureColumn>();
    for (const [column, text] of row.cells) {
      const known = PLAN_COLUMNS.find(({ header }) => fold(header) === fold(text));
      if (known !== undefined) columns.set(column, known.field);
    }
    const fields = new Set(columns.values());
    const isHeader =
      fields.has('content') && (tag !== undefined || (fields.has('method') && fields.has('unit')));
    if (isHeader) return { index, columns, tagColumn: tag?.[0] ?? null };
  }
  return null;
}

class PlanReader {
  readonly #grid: Grid;
  readonly #header: Header;
  readonly #tasks: ReadonlyMap<string, PlannedTaskText>;
  readonly #options: PlanReadingOptions;
  readonly #edits: MeasureEdit[] = [];
  readonly #problems: string[] = [];
  readonly #skipped: { row: number; why: string }[] = [];
  readonly #seen = new Set<string>();
  readonly #orders = new Map<TaskPath, number>();
  #headings: number;
  #changed = 0;
  #added = 0;
  #same = 0;
  #task: PlannedTaskText | null = null;

  constructor(grid: Grid, header: Header, tasks: readonly PlannedTaskText[], options: PlanReadingOptions) {
    this.#grid = grid;
    this.#header = header;
    this.#tasks = new Map(tasks.map((task) => [task.path, task]));
    this.#options = options;
    this.#headings = header.index + 1;
  }

  run(): PlanReading {
    const rows = this.#grid.rows.slice(this.#header.index + 1);
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at];
      if (row === undefined) continue;
      // A cell taller than a row goes on in the next ones: its pieces are one text.
      const more: GridRow[] = [];
      while (this.#tag(rows[at + 1]) === planTag.continuation) more.push(rows[(at += 1)] as GridRow);
      this.#headings += more.length;
      this.#take(row, more);
    }
    if (this.#problems.length > 0) throw notReadable(this.#problems);
    const { agencyName } = planFileHead(this.#grid.rows.slice(0, this.#header.index));
    const known = [...this.#tasks.values()].flatMap(({ measures }) => measures);
    return {
      edits: this.#edits,
      rows: this.#grid.rows.length,
      headings: this.#headings,
      changed: this.#changed,
      added: this.#added,
      same: this.#same,
      skipped: this.#skipped,
      madeBy: agencyName === null || sameWords(agencyName, this.#options.agencyName) ? null : agencyName,
      kept: known.filter(({ task, step }) => !this.#seen.has(`${task}/${step}`)).length,
    };
  }

  #tag(row: GridRow | undefined): string {
    const { tagColumn } = this.#header;
    return row === undefined || tagColumn === null ? '' : cellAt(row, tagColumn);
  }

  #take(row: GridRow, more: readonly GridRow[]): void {
    const tag = this.#tag(row);
    const first = [...row.cells].find(([column]) => !this.#header.columns.has(column))?.[1] ?? '';
    const path = taskOfPlanTag(tag) ?? (tag === '' && this.#tasks.has(first.trim()) ? first.trim() : null);
    if (path !== null) {
      this.#task = this.#tasks.get(path) ?? null;
      if (this.#task === null) this.#skip(row, `nhiệm vụ ${path} không phải của cơ quan này`);
      else this.#headings += 1;
      return;
    }
    const step = stepOfPlanTag(tag);
    const free = freeLineOfPlanTag(tag);
    const named = step?.task ?? free;
    const task = named === null ? this.#task : (this.#tasks.get(named) ?? null);
    if (task === null) return this.#skip(row, 'không nằm dưới nhiệm vụ nào của cơ quan này');
    const fields = this.#fields(row, more);
    if (fields === null) return;
    if (Object.values(fields).every((value) => value === null || value === '')) {
      if (free === null) this.#skip(row, 'không có nội dung');
      else this.#headings += 1;
      return;
    }
    this.#measure(task, step?.step ?? null, fields);
  }

  #measure(task: PlannedTaskText, step: string | null, fields: Partial<MeasureFields>): void {
    const before = step === null ? undefined : task.measures.find((measure) => measure.step === step);
    const key = step === null ? '' : `${task.path}/${step}`;
    if (before === undefined || this.#seen.has(key)) {
      // No tag, a tag copied along with its row, or a measure that has left the plan since: a new one.
      const last = this.#orders.get(task.path) ?? task.measures.at(-1)?.order ?? 0;
      this.#orders.set(task.path, last + 1);
      this.#added += 1;
      this.#edits.push({
        task: task.path,
        step: this.#options.newStep(),
        fields: { ...fields, order: last + 1 },
      });
      return;
    }
    this.#seen.add(key);
    const changed = Object.entries(fields).filter(
      ([field, value]) => before[field as keyof MeasureFields] !== value,
    );
    if (changed.length === 0) {
      this.#same += 1;
      return;
    }
    this.#changed += 1;
    this.#edits.push({ task: task.path, step: before.step, fields: Object.fromEntries(changed) });
  }

  /** Null when a cell cannot be read: it is named, and nothing of the file will be written. */
  #fields(row: GridRow, more: readonly GridRow[]): Partial<MeasureFields> | null {
    const fields: Partial<MeasureFields> = {};
    let readable = true;
    for (const [column, field] of this.#header.columns) {
      const text = [row, ...more].map((part) => cellAt(part, column)).join('');
      const day = field === 'start' || field === 'due' ? dateOfSerial(text.trim()) : null;
      const reading = readMeasureCell(field, day === null ? text : formatDate(day), this.#options.planDate);
      if (reading.ok) Object.assign(fields, reading.fields);
      else {
        readable = false;
        const { name } = this.#grid;
        this.#problems.push(`Trang “${name}”, ô ${columnLetters(column)}${row.number}: ${reading.problem}`);
      }
    }
    return readable ? fields : null;
  }

  #skip(row: GridRow, why: string): void {
    this.#skipped.push({ row: row.number, why });
  }
}

/** Its numbers of tasks mean other tasks: nothing of it can be told from ours. */
function otherPlan(found: string, own: string): Problem {
  return new Problem(
    'other-plan',
    `Tệp là kế hoạch chi tiết của Kế hoạch số ${found}, sổ đang mở Kế hoạch số ${own}.`,
    {
      advice:
        'Chưa ghi gì. Đồng chí mở sổ của kế hoạch ấy, hoặc sửa dòng tiêu đề nếu tệp đúng là của kế hoạch này.',
    },
  );
}

const SHOWN_PROBLEMS = 5;

function notReadable(problems: readonly string[]): Problem {
  const rest = problems.length - SHOWN_PROBLEMS;
  const shown = problems.slice(0, SHOWN_PROBLEMS).join(' ');
  return new Problem(
    'cells-not-readable',
    `Có ${problems.length} ô không đọc được nên chưa ghi gì. ${shown}${rest > 0 ? ` Còn ${rest} ô nữa.` : ''}`,
    { advice: 'Đồng chí sửa các ô ấy trong tệp, lưu lại rồi đọc lần nữa.' },
  );
}
