import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import type { AgencyId, CalendarDate, PeriodId, PlanId, TaskPath } from '#shared/ids.ts';

/** A workbook to fill in, as data: one agency's tasks of one period. */
export interface FillInDocument {
  readonly plan: PlanId;
  /** As written, e.g. `158/KH-UBND`. */
  readonly planNumber: string;
  readonly agency: AgencyId;
  readonly agencyName: string;
  /** Where it is sent back to. */
  readonly focalName: string;
  readonly period: {
    readonly id: PeriodId;
    readonly title: string;
    readonly from: CalendarDate;
    readonly to: CalendarDate;
    readonly sendBy: CalendarDate;
  };
  /** The officer who filled in the last one; empty when none is known. */
  readonly officer: string;
  readonly tasks: readonly FillInTask[];
}

/** The locked texts of a row. */
export interface FillInTaskText {
  readonly path: TaskPath;
  /** As shown in the plan, e.g. `II.10`. */
  readonly number: string;
  readonly content: string;
  readonly deadline: string;
  readonly product: string;
}

export interface FillInTask extends FillInTaskText {
  /** What was reported in the period before, as text; empty without one. */
  readonly before: string;
  /** Why the last report of this period was returned; empty when it was not. */
  readonly reason: string;
  /** What this period's report says already; null while there is none. */
  readonly now: ReportFields | null;
}
