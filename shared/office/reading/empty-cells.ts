import type { Warning } from '#shared/problem.ts';
import type { TableHeader } from './find-header.ts';
import { TEXT_ROLES, type WrittenTask } from './task-draft.ts';

/** One warning per empty cell of a task, `where` = `path:field`. Nothing is filled in: an officer decides. */
export function emptyCells(task: WrittenTask, header: TableHeader): readonly Warning[] {
  if (task.kind === 'group') return [];
  return TEXT_ROLES.flatMap((role) => {
    const column = header.columns.find((candidate) => candidate.role === role);
    if (column === undefined || task[role].trim() !== '') return [];
    const message = `Ô ${column.header} của nhiệm vụ ${task.path} để trống. Chờ bổ sung.`;
    return [{ code: 'empty-cell', message, where: `${task.path}:${role}` }];
  });
}
