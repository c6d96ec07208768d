import { isDone } from '#shared/domain/status/task-status.ts';
import type { TaskPath } from '#shared/ids.ts';
import { hasFallenDue } from './fallen-due.ts';
import type { Summary, SummaryTask, TrendPoint } from './types.ts';

/** A count of a trend's point. */
export type TrendCount = Exclude<keyof TrendPoint, 'period' | 'title' | 'asOf'>;

/** The tasks behind a count of a trend's point, of the summary of its period at its day. */
export function trendTasks(
  { tasks, asOf }: Pick<Summary, 'tasks' | 'asOf'>,
  count: TrendCount,
): readonly TaskPath[] {
  return tasks.filter((task) => COUNTED[count](task, asOf)).map(({ path }) => path);
}

const done = ({ reading }: SummaryTask): boolean => isDone(reading.status);

const COUNTED: Readonly<Record<TrendCount, (task: SummaryTask, asOf: Summary['asOf']) => boolean>> = {
  assigned: () => true,
  done,
  overdue: ({ reading }) => reading.status === 'overdue',
  fallenDue: hasFallenDue,
  doneOfFallenDue: (task, asOf) => hasFallenDue(task, asOf) && done(task),
};
