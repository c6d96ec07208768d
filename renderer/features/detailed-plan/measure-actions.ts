import type { MeasureEdit } from '#shared/book/changes/measure-changes.ts';
import { measureTemplates } from '#shared/domain/measures/measure-templates.ts';
import type { Instant } from '#shared/ids.ts';
import type { MeasureItem } from './measure-item.ts';
import type { PlannedTask } from './measure-rows.ts';

/** Measures to begin with for every task that has none: one for each product line. */
export function templateEdits(
  planned: readonly PlannedTask[],
  newStep: () => string,
): readonly MeasureEdit[] {
  return planned
    .filter(({ measures }) => measures.length === 0)
    .flatMap(({ task }) =>
      measureTemplates(task).map((fields) => ({ task: task.path, step: newStep(), fields })),
    );
}

export function removalEdits(
  items: readonly MeasureItem[],
  officer: { readonly at: Instant; readonly by: string },
): readonly MeasureEdit[] {
  return items.flatMap((item) =>
    item.kind === 'measure'
      ? [
          {
            task: item.task.path,
            step: item.measure.step,
            fields: { removedAt: officer.at, removedBy: officer.by },
          },
        ]
      : [],
  );
}

/**
 * Moves a measure one place among those of its task. Only the moved one changes: its order becomes the mean of its new
 * neighbours', so that two officers who move different measures do not undo each other's work.
 *
 * @returns null where it is the first or the last already.
 */
export function moveEdit({ task, measures }: PlannedTask, step: string, by: 1 | -1): MeasureEdit | null {
  const at = measures.findIndex((measure) => measure.step === step);
  const passed = measures[at + by];
  if (at < 0 || passed === undefined) return null;
  const beyond = measures[at + 2 * by];
  const order = beyond === undefined ? passed.order + by : (passed.order + beyond.order) / 2;
  return { task: task.path, step, fields: { order } };
}
