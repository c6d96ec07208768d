import { appendixLines, type AppendixScope } from '#shared/office/appendix/appendix-scope.ts';
import { outputColumns, type ColumnSet } from '#shared/office/appendix/output-columns.ts';
import type { ProgressByTask } from '#shared/office/appendix/task-progress.ts';
import { printDocument } from '#shared/office/print/print-document.ts';
import type { AppendixDocument } from '#shared/domain/appendix.ts';
import type { ExpectedRow, PrintExpectation } from './print-checks.ts';

/** What the officer asked to have on paper. */
export interface PrintChoice {
  readonly columns: ColumnSet;
  readonly scope: AppendixScope;
  /** Printed under the title when the scope leaves rows out; '' for the whole appendix. */
  readonly scopeNote: string;
}

/** The document to be printed and what must be found on its pages. */
export interface PrintJob {
  readonly html: string;
  readonly expected: PrintExpectation;
  /** Tasks on paper, group rows not counted. */
  readonly taskCount: number;
}

/** Makes the print document and, from the same lines and columns, what the rendered pages are checked against. */
export function printJob(
  document: AppendixDocument,
  choice: PrintChoice,
  progress: ProgressByTask,
): PrintJob {
  const { columns: set, scope, scopeNote } = choice;
  const columns = outputColumns(document, set, progress);
  const tasks = appendixLines(document, scope).flatMap((line) => (line.kind === 'task' ? [line.task] : []));
  const rows: ExpectedRow[] = tasks.map((task) => ({
    label: task.path,
    cells: columns.map((column) => column.text(task)),
  }));
  const ownTasks = tasks.filter(({ kind }) => kind === 'task');
  const blankCells = ownTasks.flatMap((task) =>
    columns.filter(({ role, text }) => role !== 'result' && role !== 'status' && text(task) === ''),
  ).length;
  return {
    html: printDocument({
      document,
      columns: set,
      progress,
      scope,
      ...(scopeNote === '' ? {} : { scopeNote }),
    }),
    expected: { header: columns.map(({ header }) => header), rows, blankCells },
    taskCount: ownTasks.length,
  };
}
