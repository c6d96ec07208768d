import type { BookTask } from '#shared/book/types.ts';
import type { Measure } from '#shared/domain/measure.ts';
import type { MeasureIssue } from '#shared/domain/measures/measure-issues.ts';
import type { MeasureState } from '#shared/domain/measures/measure-state.ts';
import type { MeasureTarget } from '#shared/domain/measures/write-measure-block.ts';

/** A line of the detailed plan: a measure, or the free line below a task's measures where the next one is typed. */
export type MeasureItem =
  | {
      readonly kind: 'measure';
      readonly task: BookTask;
      readonly measure: Measure;
      /** Place in the list, from 1. */
      readonly place: number;
      readonly issues: readonly MeasureIssue[];
      readonly state: MeasureState;
    }
  | { readonly kind: 'new'; readonly task: BookTask; readonly order: number };

export const measureRowId = (task: string, step: string): string => `${task}/${step}`;
export const freeRowId = (task: string): string => measureRowId(task, '+');

export function targetOf(item: MeasureItem): MeasureTarget {
  const task = item.task.path;
  return item.kind === 'measure'
    ? { kind: 'measure', task, step: item.measure.step }
    : { kind: 'new', task, order: item.order };
}
