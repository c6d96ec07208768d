import type { MeasureEdit } from '#shared/book/changes/measure-changes.ts';
import type { CalendarDate, TaskPath } from '#shared/ids.ts';
import { type MeasureColumn, readMeasureCell } from './measure-cell.ts';
import type { MeasureFields } from './measure-fields.ts';

/** A place a block can be written to: a measure that is there, or the free line below a task's measures. */
export type MeasureTarget =
  | { readonly kind: 'measure'; readonly task: TaskPath; readonly step: string }
  | { readonly kind: 'new'; readonly task: TaskPath; /** Of the next measure. */ readonly order: number };

export interface BlockProblem {
  /** 0-based within the block. */
  readonly row: number;
  readonly column: MeasureColumn;
  readonly problem: string;
}

export interface MeasureBlock {
  readonly edits: readonly MeasureEdit[];
  /** Any problem means: write nothing. */
  readonly problems: readonly BlockProblem[];
  /** Cells with text that lie beside the columns that can be written. */
  readonly outside: number;
}

/**
 * Turns a block of cells into edits, all or nothing. Lines go to the measures from the first target on; what reaches
 * the free line of the task becomes new measures there. A block never runs into the next task.
 *
 * @param targets from the first row of the block down, those of one task, the free line last.
 * @param columns the columns of the block; null for one that cannot be written.
 * @param newStep makes the id of a new measure.
 */
export function measureBlock(
  cells: readonly (readonly string[])[],
  targets: readonly MeasureTarget[],
  columns: readonly (MeasureColumn | null)[],
  { planDate, newStep }: { readonly planDate: CalendarDate; readonly newStep: () => string },
): MeasureBlock {
  const edits: MeasureEdit[] = [];
  const problems: BlockProblem[] = [];
  let outside = 0;
  let added = 0;
  for (const [row, line] of cells.entries()) {
    const target = targets[Math.min(row, targets.length - 1)];
    if (target === undefined) break;
    const fields: Partial<MeasureFields> = {};
    for (const [index, text] of line.entries()) {
      const column = columns[index];
      if (column === undefined) outside += text.trim() === '' ? 0 : 1;
      if (column === undefined || column === null) continue;
      const reading = readMeasureCell(column, text, planDate);
      if (reading.ok) Object.assign(fields, reading.fields);
      else problems.push({ row, column, problem: reading.problem });
    }
    if (target.kind === 'measure') {
      edits.push({ task: target.task, step: target.step, fields });
    } else if (line.some((text) => text.trim() !== '')) {
      edits.push({ task: target.task, step: newStep(), fields: { ...fields, order: target.order + added } });
      added += 1;
    }
  }
  return { edits, problems, outside };
}
