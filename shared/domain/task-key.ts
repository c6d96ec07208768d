import { taskPath, type TaskPath } from '#shared/ids.ts';
import type { AppendixTask } from './appendix.ts';

/**
 * Under which the book keeps a row and its reports. It is the path the row was issued with: an amendment that
 * renumbers the row changes what is shown, and what was reported about it stays with it.
 */
export const taskKey = (task: Pick<AppendixTask, 'path' | 'key'>): TaskPath =>
  taskPath(task.key ?? task.path);
