import type { Warning } from '#shared/problem.ts';
import type { AppendixTask } from './appendix.ts';

/**
 * Every warning of an appendix in one list, as `AppendixDocument.warnings` has them: those of the document first,
 * then those of its rows in order. A row keeps its own as well.
 */
export function collectWarnings(
  tasks: readonly Pick<AppendixTask, 'path' | 'warnings'>[],
  ofDocument: readonly Warning[],
): readonly Warning[] {
  return [
    ...ofDocument,
    ...tasks.flatMap((task) => task.warnings.map((warning) => ({ where: task.path, ...warning }))),
  ];
}
