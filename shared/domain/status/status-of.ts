import type { CalendarDate } from '#shared/ids.ts';
import type { BookTask } from '#shared/book/types.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import type { StatusReading } from '#shared/domain/task-status.ts';
import { type StatusSettings, defaultStatusSettings } from './status-settings.ts';
import { taskStatus } from './task-status.ts';

/** The status of a task of the book, given the report that decides. */
export function statusOf(
  task: Pick<BookTask, 'row' | 'originalDue' | 'extensions' | 'needsConfirmation'>,
  report: TaskReport | undefined,
  asOf: CalendarDate,
  settings: StatusSettings = defaultStatusSettings,
): StatusReading {
  const input = {
    deadline: task.row.reading.deadline,
    due: task.originalDue,
    extensions: task.extensions,
    dueNeedsConfirmation: task.needsConfirmation,
    report,
  };
  return taskStatus(input, asOf, settings);
}
