import { assertNever } from '#shared/assert.ts';
import { taskKey } from '#shared/domain/task-key.ts';
import type { AppendixDocument, AppendixTask } from '#shared/domain/appendix.ts';

/** Which rows of an appendix go on paper. */
export type AppendixScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'section'; readonly section: string }
  /** Tasks the agency leads or coordinates by name; collectives name nobody. */
  | { readonly kind: 'agency'; readonly agencyId: string }
  | { readonly kind: 'paths'; readonly paths: readonly string[] };

/** One row of the table on paper, in order. */
export type AppendixLine =
  | { readonly kind: 'section'; readonly number: string; readonly title: string }
  | { readonly kind: 'task'; readonly task: AppendixTask };

/** The rows in the scope, each under its section and, where it has one, its group row. */
export function appendixLines(doc: AppendixDocument, scope: AppendixScope = { kind: 'all' }): AppendixLine[] {
  const chosen = withParents(
    doc,
    doc.tasks.filter((task) => inScope(task, scope)).map((task) => task.path),
  );
  const lines: AppendixLine[] = [];
  const known = new Set(doc.sections.map((section) => section.number));
  for (const task of doc.tasks) {
    if (!known.has(task.section) && chosen.has(task.path)) lines.push({ kind: 'task', task });
  }
  for (const section of doc.sections) {
    const tasks = doc.tasks.filter((task) => task.section === section.number && chosen.has(task.path));
    if (tasks.length === 0 && scope.kind !== 'all') continue;
    lines.push({ kind: 'section', number: section.number, title: section.title });
    lines.push(...tasks.map((task): AppendixLine => ({ kind: 'task', task })));
  }
  return lines;
}

function inScope(task: AppendixTask, scope: AppendixScope): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'section':
      return task.section === scope.section;
    case 'agency':
      return [...task.reading.lead, ...task.reading.coordinating].some(
        (agency) => agency.agencyId === scope.agencyId,
      );
    case 'paths':
      return scope.paths.includes(taskKey(task));
    default:
      return assertNever(scope);
  }
}

/** A task is not understood without the group row above it. */
function withParents(doc: AppendixDocument, paths: readonly string[]): ReadonlySet<string> {
  const parentOf = new Map(doc.tasks.map((task) => [task.path, task.parent]));
  const chosen = new Set<string>();
  for (const path of paths) {
    let ancestor: string | null | undefined = path;
    while (ancestor && !chosen.has(ancestor)) {
      chosen.add(ancestor);
      ancestor = parentOf.get(ancestor);
    }
  }
  return chosen;
}
