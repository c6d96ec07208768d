import type { TaskReading } from '#shared/book/task-readings.ts';
import type { TaskPath } from '#shared/ids.ts';
import { resultText, statusText } from '#shared/office/appendix/progress-text.ts';
import type { ProgressByTask } from '#shared/office/appendix/task-progress.ts';

/** The progress columns of an agency's own print: how each task stands on this machine and what the report says. */
export function ownProgress(readings: ReadonlyMap<TaskPath, TaskReading>): ProgressByTask {
  return new Map(
    [...readings].map(([path, { reading, report }]) => [
      path,
      { status: statusText(reading), result: report ? resultText(report) : '' },
    ]),
  );
}
