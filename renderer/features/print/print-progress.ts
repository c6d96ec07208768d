import type { TaskReading } from '#shared/book/task-readings.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { statusWords } from '#shared/domain/status/status-words.ts';
import type { StatusReading } from '#shared/domain/task-status.ts';
import type { TaskPath } from '#shared/ids.ts';
import type { ProgressByTask } from '#shared/office/appendix/task-progress.ts';
import { formatDate } from '#shared/time/format-date.ts';

/** The progress columns on paper: how each task stands, and what was done for it with the documents that prove it. */
export function printProgress(readings: ReadonlyMap<TaskPath, TaskReading>): ProgressByTask {
  return new Map(
    [...readings].map(([path, { reading, report }]) => [
      path,
      { status: statusText(reading), result: report ? resultText(report) : '' },
    ]),
  );
}

function statusText({ status, daysOver, completedOn }: StatusReading): string {
  const { word } = statusWords[status];
  if (status === 'overdue' && daysOver !== null) return `${word} ${daysOver} ngày`;
  return completedOn === null ? word : `${word} (${formatDate(completedOn)})`;
}

function resultText({ result, products }: TaskReport): string {
  const documents = products.map(({ number, date, title }) =>
    [number, date === null ? '' : `ngày ${formatDate(date)}`, title].filter((part) => part !== '').join(' '),
  );
  return [result.trim(), ...documents.filter((text) => text !== '').map((text) => `- ${text}`)]
    .filter((line) => line !== '')
    .join('\n');
}
