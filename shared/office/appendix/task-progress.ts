/** What the progress columns say of one task, in words ready for paper. */
export interface TaskProgress {
  /** "Hoàn thành đúng hạn", "Quá hạn 17 ngày". */
  readonly status: string;
  /** Results by agency, delivered products with number and date; lines separated by line feeds. */
  readonly result: string;
}

/** Progress by task path. A task that is not in the map prints empty cells. */
export type ProgressByTask = ReadonlyMap<string, TaskProgress>;
