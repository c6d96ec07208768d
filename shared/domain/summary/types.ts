import type { AgencyId, CalendarDate, PeriodId, TaskPath } from '#shared/ids.ts';
import type { DeadlineKind } from '#shared/domain/appendix.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { ReportStage, TaskReport } from '#shared/domain/report.ts';
import type { StatusReading, TaskStatus } from '#shared/domain/task-status.ts';

/** One task with its status; each task stands in a summary exactly once. */
export interface SummaryTask {
  readonly path: TaskPath;
  readonly section: string;
  readonly deadlineKind: DeadlineKind;
  /** Who has the lead's place on the as-of date; null = "Chưa ghi chủ trì". */
  readonly countedUnder: AgencyId | null;
  readonly reading: StatusReading;
  /** The report that decided; undefined when none counts. `report.period` tells whether it was carried forward. */
  readonly report: TaskReport | undefined;
}

/** Columns of every table of the summary. All but `assigned` and `dueSoon` exclude each other and sum to `assigned`. */
export type SummaryColumn =
  | 'assigned' // Được giao
  | 'doneOnTime'
  | 'doneLate'
  | 'doneUndated'
  | 'inTime' // those due soon included
  | 'overdue'
  | 'advisedWaiting'
  | 'routine'
  | 'other'; // chờ điều kiện, thiếu hạn, tạm dừng, không còn phù hợp

/** The tasks behind each number; a number on screen is the length of a cell. */
export type SummaryCells = Readonly<Record<SummaryColumn, readonly TaskPath[]>>;

export interface SummaryRow<Key> {
  readonly key: Key;
  readonly title: string;
  readonly cells: SummaryCells;
}

export interface AgencyRow extends SummaryRow<AgencyId | null> {
  /** A Party body: asked, not assigned ("đề nghị"). */
  readonly requested: boolean;
}

/** Part / whole with the words for the denominator, so that no rate is ever shown without it. */
export interface CompletionRate {
  readonly done: readonly TaskPath[];
  readonly of: readonly TaskPath[];
  /** E.g. "trên tất cả nhiệm vụ được giao". */
  readonly denominator: string;
  /** Of the denominator: those that wait for another body. */
  readonly waiting: readonly TaskPath[];
}

/** An agency whose report of the period was sent and does not count (not accepted yet, or returned). */
export interface LeftOutReport {
  readonly agency: AgencyId;
  readonly stage: ReportStage;
}

/** Agencies that report on the same task and say different things about its state. */
export interface Contradiction {
  readonly task: TaskPath;
  readonly reports: readonly TaskReport[];
}

/** One period of a trend: numbers of tasks at its cut-off (the last one at the summary's as-of date). */
export interface TrendPoint {
  readonly period: PeriodId;
  /** E.g. "Quý III/2024". */
  readonly title: string;
  readonly asOf: CalendarDate;
  readonly assigned: number;
  readonly done: number;
  readonly overdue: number;
  /** Denominator of the second rate, and how many of it are done. */
  readonly fallenDue: number;
  readonly doneOfFallenDue: number;
}

/** Which tasks a summary is about; an absent part lets all through. Parts together: tasks that fit every one. */
export interface SummaryFilter {
  /** Null = tasks without a lead. */
  readonly agency?: AgencyId | null;
  readonly section?: string;
  readonly deadlineKind?: DeadlineKind;
}

export interface Summary {
  readonly period: ReportingPeriod;
  readonly asOf: CalendarDate;
  /** Empty for the whole plan. */
  readonly filter: SummaryFilter;
  readonly tasks: readonly SummaryTask[];
  readonly total: SummaryRow<'total'>;
  readonly byAgency: readonly AgencyRow[];
  readonly bySection: readonly SummaryRow<string>[];
  readonly byDeadlineKind: readonly SummaryRow<DeadlineKind>[];
  /** Every status with its tasks; the twelve lists sum to the total. */
  readonly byStatus: Readonly<Record<TaskStatus, readonly TaskPath[]>>;
  /** Of `inTime`: due within the alert days. */
  readonly dueSoon: readonly TaskPath[];
  readonly ofAssigned: CompletionRate;
  readonly ofFallenDue: CompletionRate;
  readonly doneWithoutEvidence: readonly TaskPath[];
  /** Agencies whose reports of this period count. */
  readonly counted: readonly AgencyId[];
  readonly leftOut: readonly LeftOutReport[];
  readonly contradictions: readonly Contradiction[];
  /**
   * Earlier periods of the same kind with an accepted report, at their cut-off, then this one at the as-of date.
   * Quarters, half-years and years are series of their own; ad hoc periods are in none, so theirs is one point.
   */
  readonly trend: readonly TrendPoint[];
}
