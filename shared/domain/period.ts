import type { AgencyId, CalendarDate, PeriodId, TaskPath } from '#shared/ids.ts';

export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year' | 'ad-hoc';

/**
 * A reporting period with its data window (cut-off included) and the day for sending.
 * Source of the windows: NĐ 09/2019/NĐ-CP; of the calendar variant: NĐ 60/2018/NĐ-CP.
 */
export interface ReportingPeriod {
  readonly id: PeriodId;
  readonly kind: PeriodKind;
  readonly year: number;
  /** 1–12 for months, 1–4 for quarters, 1–2 for half-years, running number for ad hoc; 1 otherwise. */
  readonly n: number;
  /** On screen, e.g. `Quý III/2024`, `6 tháng đầu năm 2024`. */
  readonly title: string;
  readonly from: CalendarDate;
  /** Last day whose data count (chốt số liệu). */
  readonly to: CalendarDate;
  /** Last day for sending the report. */
  readonly sendBy: CalendarDate;
  /** Of an ad-hoc report: the document that asks for it, e.g. `Công văn 1486/UBND-TH ngày 05/9/2024`. */
  readonly request?: string;
  /** Of an ad-hoc report: the agencies it is asked of; every lead where absent. */
  readonly askedOf?: readonly AgencyId[];
  /** Of an ad-hoc report: the tasks it is about, by their keys; every task where absent. */
  readonly askedAbout?: readonly TaskPath[];
  /** Not asked for any more; still listed because agencies had sent a report, and then `askedOf` names only them. */
  readonly withdrawn?: true;
}
