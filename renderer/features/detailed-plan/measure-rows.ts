import type { GridRow } from '#renderer/ui/grid/grid-types.ts';
import type { MeasureEdit } from '#shared/book/changes/measure-changes.ts';
import type { BookTask } from '#shared/book/types.ts';
import type { Measure } from '#shared/domain/measure.ts';
import { BLANK_MEASURE } from '#shared/domain/measures/measure-fields.ts';
import { measureIssues } from '#shared/domain/measures/measure-issues.ts';
import { measureState } from '#shared/domain/measures/measure-state.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';
import { freeRowId, type MeasureItem, measureRowId } from './measure-item.ts';

/** A task with the measures of its plan, what is being written included. */
export interface PlannedTask {
  readonly task: BookTask;
  readonly measures: readonly Measure[];
}

/**
 * The measures as they will be once the edits under way are stored: what was typed stands in the table at once, so the
 * cursor can move into a line that is not in the book yet.
 */
export function withPending(
  planned: readonly PlannedTask[],
  pending: readonly MeasureEdit[],
  agency: AgencyId,
): readonly PlannedTask[] {
  if (pending.length === 0) return planned;
  return planned.map(({ task, measures }) => {
    const byStep = new Map(measures.map((measure) => [measure.step, measure]));
    for (const { step, fields, task: path } of pending) {
      if (path !== task.path) continue;
      const before = byStep.get(step) ?? { agency, task: path, step, ...BLANK_MEASURE };
      byStep.set(step, { ...before, ...fields });
    }
    const left = [...byStep.values()].filter(({ removedAt }) => removedAt === null);
    return { task, measures: left.toSorted((a, b) => a.order - b.order) };
  });
}

/** The rows of the table: each task as a head, its measures, and a free line. */
export function measureRows(
  planned: readonly PlannedTask[],
  asOf: CalendarDate,
  note: (planned: PlannedTask) => string,
): readonly GridRow<MeasureItem>[] {
  return planned.flatMap((each): readonly GridRow<MeasureItem>[] => {
    const { task, measures } = each;
    const groupId = task.path;
    const head = { number: task.path, title: task.row.content, note: note(each) };
    return [
      { kind: 'group', id: groupId, head },
      ...measures.map((measure, index): GridRow<MeasureItem> => ({
        kind: 'item',
        id: measureRowId(task.path, measure.step),
        groupId,
        item: {
          kind: 'measure',
          task,
          measure,
          place: index + 1,
          issues: measureIssues(measure, task.due),
          state: measureState(measure, asOf),
        },
      })),
      {
        kind: 'item',
        id: freeRowId(task.path),
        groupId,
        item: { kind: 'new', task, order: (measures.at(-1)?.order ?? 0) + 1 },
      },
    ];
  });
}
