import type { Measure } from '#shared/domain/measure.ts';
import type { PageMargins } from '../setup/office-setup.ts';
import type { TaskPath } from '#shared/ids.ts';

/** An agency's detailed plan as data for paper: its tasks in the order it reports on them, each with its measures. */
export interface DetailedPlanDocument {
  readonly agencyName: string;
  /** As written, e.g. `158/KH-UBND`. */
  readonly planNumber: string;
  readonly tasks: readonly PlannedTaskText[];
  /** Of the printed pages; the decree's widest by default. */
  readonly margins?: PageMargins;
}

export interface PlannedTaskText {
  readonly path: TaskPath;
  readonly content: string;
  /** The deadline as issued. */
  readonly deadline: string;
  readonly measures: readonly Measure[];
}
