import type { AppendixTask } from '#shared/domain/appendix.ts';
import type { Measure } from '#shared/domain/measure.ts';
import { measureCellText } from '#shared/domain/measures/measure-cell.ts';
import { taskKey } from '#shared/domain/task-key.ts';

/** Measures of each task by its key, in their order; every agency's, one after the other. */
export type MeasuresByTask = ReadonlyMap<string, readonly Measure[]>;

/** The detailed plan beside its task: what is done and how. */
export function measureLines(measures: MeasuresByTask, task: AppendixTask): string {
  return numbered(measures, task, ({ content, method, product }) => [content, method, product]);
}

/** Who does it and when; the same number stands in both columns. */
export function performerLines(measures: MeasuresByTask, task: AppendixTask): string {
  return numbered(measures, task, (measure) => {
    const days = [measureCellText(measure, 'start'), measureCellText(measure, 'due')];
    return [measure.unit, measure.officer, days.filter((day) => day !== '').join(' – ')];
  });
}

function numbered(
  measures: MeasuresByTask,
  task: AppendixTask,
  parts: (measure: Measure) => readonly string[],
): string {
  const lines = (measures.get(taskKey(task)) ?? []).map((measure, index) => {
    const said = parts(measure).filter((part) => part !== '');
    return `(${index + 1}) ${said.join('; ')}`.trim();
  });
  return lines.join('\n');
}
