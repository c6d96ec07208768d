import { appendixLines, type AppendixScope } from '#shared/office/appendix/appendix-scope.ts';
import type { ColumnSet } from '#shared/office/appendix/output-columns.ts';
import type { ProgressByTask } from '#shared/office/appendix/task-progress.ts';
import { appendixPart, printedColumns, type MeasuresByTask } from '#shared/office/print/appendix-part.ts';
import type { Margins, Orientation } from '#shared/office/print/paper.ts';
import { printShell } from '#shared/office/print/print-shell.ts';
import type { AppendixDocument } from '#shared/domain/appendix.ts';
import type { ExpectedRow, PrintExpectation } from './print-checks.ts';

/** What the officer asked to have on paper. */
export interface PrintChoice {
  readonly columns: ColumnSet;
  /** Detailed plans to print beside the tasks; none where they are not wanted. */
  readonly measures: MeasuresByTask | null;
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

/** Makes the print document and, from the same lines and columns, what the rendered pages are checked against. */
export function printJob(
  document: AppendixDocument,
  choice: PrintChoice,
  progress: ProgressByTask,
  title: string,
  margins: Margins,
): PrintJob {
  const { scopeNote, measures, ...rest } = choice;
  const input = {
    ...rest,
    document,
    progress,
    margins,
    ...(measures === null ? {} : { measures }),
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
    .flatMap((task) =>
      columns.filter(({ role, text }) => role !== 'result' && role !== 'status' && text(task) === ''),
    ).length;
  const part = appendixPart(input);
  return {
    html: printShell(title, [part], margins),
    expected: { header: columns.map(({ header }) => header), rows, blankCells, runs: false },
    rows: rows.length,
    pages: part.pages,
  };
}
