import type { SummaryFilter, SummaryTask } from './types.ts';

/** Whether a task fits every part of a filter that is given. */
export function passes(task: SummaryTask, { agency, section, deadlineKind }: SummaryFilter): boolean {
  return (
    (agency === undefined || task.countedUnder === agency) &&
    (section === undefined || task.section === section) &&
    (deadlineKind === undefined || task.deadlineKind === deadlineKind)
  );
}

export function isFiltered({ agency, section, deadlineKind }: SummaryFilter): boolean {
  return agency !== undefined || section !== undefined || deadlineKind !== undefined;
}
