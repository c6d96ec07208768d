import type { AppendixTask } from '#shared/domain/appendix.ts';
import { fold } from '#shared/text/fold.ts';
import type { ProgressByTask, TaskProgress } from '../appendix/task-progress.ts';
import type { TableReading } from '../reading/table-reading.ts';

/** A column results go into. */
export interface FillColumn {
  readonly column: number;
  readonly header: string;
  /** Behind the table's last column, with a header of its own. */
  readonly isNew: boolean;
}

export interface FillRow {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly path: string;
  readonly progress: TaskProgress;
  /** What stands in the columns that may be chosen, by column; empty cells left out. */
  readonly texts: Readonly<Record<number, string>>;
}

/** What would be written into an office's own workbook; the officer sees it before anything is. */
export interface ResultFill {
  readonly sheet: string;
  readonly headerRow: number;
  /** The last column of the table: new columns take its look. */
  readonly lastColumn: number;
  /** The columns an officer can choose: those whose meaning the program does not know, then two new ones. */
  readonly columns: readonly FillColumn[];
  readonly status: FillColumn;
  readonly result: FillColumn;
  readonly rows: readonly FillRow[];
  /** Rows of the file that are none of the plan's tasks. */
  readonly unmatchedRows: readonly { readonly row: number; readonly text: string }[];
  /** Tasks of the plan that the file does not have. */
  readonly unmatchedTasks: readonly string[];
}

const STATUS = /^(?:tinh trang|trang thai|tinh hinh)/u;
const RESULT = /^ket qua(?: thuc hien| giai quyet| xu ly)?$/u;
const HEADERS = { status: 'Tình trạng', result: 'Kết quả thực hiện' } as const;
/** Enough of a task's words to know it by, however its end was shortened. */
const ENOUGH = 40;

/** Finds the plan's tasks in a table and where their status and result go: into columns of that name, else into new ones. */
export function resultFill(
  reading: Pick<TableReading, 'document' | 'grid' | 'rows' | 'columns'>,
  tasks: readonly Pick<AppendixTask, 'path' | 'content' | 'kind'>[],
  progress: ProgressByTask,
): ResultFill {
  const { document, grid } = reading;
  const headerRow = reading.rows.find(({ kind }) => kind === 'header')?.number ?? 1;
  const lastColumn = Math.max(...reading.columns.map(({ column }) => column));
  const own = reading.columns
    .filter(({ role }) => role === 'other')
    .map(({ column, header }): FillColumn => ({ column, header, isNew: false }));
  const added = [HEADERS.status, HEADERS.result].map((header, index): FillColumn => ({
    column: lastColumn + 1 + index,
    header,
    isNew: true,
  }));
  const [newStatus, newResult] = added as [FillColumn, FillColumn];
  const status = own.find(({ header }) => STATUS.test(fold(header))) ?? newStatus;
  const result =
    own.find(({ header, column }) => RESULT.test(fold(header)) && column !== status.column) ??
    (status.isNew ? newResult : { ...newResult, column: lastColumn + 1 });
  const columns = [...own, ...added];
  const texts = new Map(grid.rows.map((row) => [row.number, row.cells]));
  const matched = matchTasks(document.tasks, tasks);
  const rows = document.tasks.flatMap((task, index): readonly FillRow[] => {
    const path = matched[index];
    const [row] = task.source.rows;
    const told = path === undefined ? undefined : progress.get(path);
    if (path === undefined || row === undefined || told === undefined) return [];
    const cells = texts.get(row);
    const standing = own.flatMap(({ column }) => {
      const text = cells?.get(column);
      return text === undefined ? [] : [[column, text] as const];
    });
    return [{ row, path, progress: told, texts: Object.fromEntries(standing) }];
  });
  const found = new Set(matched.filter((path) => path !== undefined));
  return {
    sheet: grid.name,
    headerRow,
    lastColumn,
    columns,
    status,
    result,
    rows,
    unmatchedRows: document.tasks.flatMap((task, index) =>
      matched[index] === undefined && task.kind === 'task'
        ? [{ row: task.source.rows[0] ?? 0, text: task.content }]
        : [],
    ),
    unmatchedTasks: tasks
      .filter(({ path, kind }) => kind === 'task' && !found.has(path))
      .map(({ path }) => path),
  };
}

/** The same fill into other columns. A new column is the first free one behind the table. */
export function withColumns(fill: ResultFill, status: FillColumn, result: FillColumn): ResultFill {
  const place = (chosen: FillColumn, free: number): FillColumn =>
    chosen.isNew ? { ...chosen, column: fill.lastColumn + free } : chosen;
  return { ...fill, status: place(status, 1), result: place(result, status.isNew ? 2 : 1) };
}

/** Cells that say something else now and would be written over. */
export function overwrittenCells({ rows, status, result }: ResultFill): number {
  const isOver = (before: string | undefined, value: string): boolean =>
    before !== undefined && before !== '' && value !== '' && before !== value;
  return rows.reduce(
    (sum, { texts, progress }) =>
      sum +
      Number(isOver(texts[status.column], progress.status)) +
      Number(isOver(texts[result.column], progress.result)),
    0,
  );
}

/** The plan's path of each row: by number and words, else by words alone where only one task has them. Each task once. */
function matchTasks(
  written: readonly Pick<AppendixTask, 'path' | 'content'>[],
  tasks: readonly Pick<AppendixTask, 'path' | 'content'>[],
): readonly (string | undefined)[] {
  const byPath = new Map(tasks.map((task) => [task.path, task]));
  const taken = new Set<string>();
  const take = (path: string | undefined): string | undefined => {
    if (path !== undefined) taken.add(path);
    return path;
  };
  const first = written.map(({ path, content }) => {
    const task = byPath.get(path);
    return task && sameWords(task.content, content) ? take(path) : undefined;
  });
  return written.map(({ content }, index) => {
    const known = first[index];
    if (known !== undefined) return known;
    const alike = tasks.filter((task) => !taken.has(task.path) && sameWords(task.content, content));
    return alike.length === 1 ? take(alike[0]?.path) : undefined;
  });
}

function sameWords(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  if (a === b) return a !== '';
  const length = Math.min(a.length, b.length);
  return length >= ENOUGH && a.slice(0, length) === b.slice(0, length);
}
