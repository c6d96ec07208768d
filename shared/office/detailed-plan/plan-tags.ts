import { taskPath, type TaskPath } from '#shared/ids.ts';

/** What the hidden last column of a detailed plan's workbook holds (docs/formats/detailed-plan-xlsx.md). */
export const planTag = {
  /** Header row, followed by a space and the columns' fields; a file is recognised as ours by it. */
  header: 'skh-plan:1',
  task: (path: TaskPath) => `@task:${path}`,
  step: (path: TaskPath, step: string) => `@step:${path}/${step}`,
  /** A free line below a task that has no measure yet. */
  free: (path: TaskPath) => `@free:${path}`,
  /** The row continues the one above: its texts are appended as they stand. */
  continuation: '@more',
} as const;

export function taskOfPlanTag(tag: string): TaskPath | null {
  return tag.startsWith('@task:') ? taskPath(tag.slice('@task:'.length)) : null;
}

export function freeLineOfPlanTag(tag: string): TaskPath | null {
  return tag.startsWith('@free:') ? taskPath(tag.slice('@free:'.length)) : null;
}

export function stepOfPlanTag(tag: string): { readonly task: TaskPath; readonly step: string } | null {
  const found = /^@step:(?<task>.+)\/(?<step>[^/]+)$/su.exec(tag)?.groups;
  const { task, step } = found ?? {};
  return task === undefined || step === undefined ? null : { task: taskPath(task), step };
}
