import { appendixLines, type AppendixScope } from '#shared/office/appendix/appendix-scope.ts';
import type { ColumnSet, OutputColumn } from '#shared/office/appendix/output-columns.ts';
import type { ProgressByTask } from '#shared/office/appendix/task-progress.ts';
import type { MeasuresByTask } from '#shared/office/appendix/measure-columns.ts';
import { appendixPart, printedColumns } from '#shared/office/print/appendix-part.ts';
import type { Margins, Orientation } from '#shared/office/print/paper.ts';
import { printShell } from '#shared/office/print/print-shell.ts';
import type { AppendixDocument } from '#shared/domain/appendix.ts';
import type { ExpectedRow, PrintExpectation } from './print-checks.ts';

/** What the officer asked to have on paper. */
export interface PrintChoice {
  readonly columns: ColumnSet;
  readonly measures: MeasuresByTask;
  /** Heads of columns left out. */
  readonly without: ReadonlySet<string>;
  readonly scope: AppendixScope;
  /** Printed under the title when the scope leaves rows out; '' for the whole appendix. */
  readonly scopeNote: string;
  /** Points. */
  readonly fontSize: number;
  readonly orientation: Orientation;
}

/** The document to be printed and what must be found on its pages. */
export interface PrintJob {
  readonly html: string;
  readonly expected: PrintExpectation;
  /** Rows of its table; many take long. */
  readonly rows: number;
  /** Pages it will take as reckoned; null where only the pages themselves can tell. */
  readonly pages: number | null;
}

/** Columns that are no part of the document: nothing is missing where they are empty. */
const ADDED: ReadonlySet<OutputColumn['role']> = new Set(['result', 'status', 'measures', 'performers']);

/** Makes the print document and, from the same lines and columns, what the rendered pages are checked against. */
export function printJob(
  document: AppendixDocument,
  choice: PrintChoice,
  progress: ProgressByTask,
  title: string,
  margins: Margins,
): PrintJob {
  const { scopeNote, ...rest } = choice;
  const input = {
    ...rest,
    document,
    progress,
    margins,
    ...(scopeNote === '' ? {} : { scopeNote }),
  };
  const columns = printedColumns(input);
  const tasks = appendixLines(document, choice.scope).flatMap((line) =>
    line.kind === 'task' ? [line.task] : [],
  );
  const rows: ExpectedRow[] = tasks.map((task) => ({
    label: task.path,
    cells: columns.map((column) => column.text(task)),
  }));
  const blankCells = tasks
    .filter(({ kind }) => kind === 'task')
    .flatMap((task) => columns.filter(({ role, text }) => !ADDED.has(role) && text(task) === '')).length;
  const part = appendixPart(input);
  return {
    html: printShell(title, [part], margins),
    expected: { header: columns.map(({ header }) => header), rows, blankCells, runs: false },
    rows: rows.length,
    pages: part.pages,
  };
}
