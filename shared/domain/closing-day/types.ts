import type { AgencyId, Instant, TaskPath } from '#shared/ids.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';

/** Where an agency stands on the closing day, in the order in which work is needed. */
export type ClosingState =
  | 'late' // Chưa gửi, đã quá ngày gửi
  | 'missing' // Chưa gửi
  | 'returned' // Đã trả lại
  | 'waiting-gap' // Chờ gói còn thiếu
  | 'same-as-last' // Giống hệt kỳ trước
  | 'contradicting' // Mâu thuẫn chủ trì
  | 'to-review' // Chờ duyệt
  | 'accepted' // Đã duyệt
  | 'requested'; // Cơ quan Đảng chưa gửi: đề nghị, không tính trễ

/** A package that arrived but rests on another one that did not. */
export interface ReceivedGap {
  readonly agency: AgencyId;
  /** Numbers in the author's chain that are here and wait. */
  readonly waiting: readonly number[];
  /** Numbers known to be missing; empty when they cannot be told. */
  readonly missing: readonly number[];
  readonly receivedAt: Instant | null;
}

export interface ClosingRow {
  readonly agency: AgencyId;
  readonly name: string;
  readonly shortName: string;
  /** Tasks counted under this agency (the column Chủ trì). */
  readonly leadTasks: readonly TaskPath[];
  /** Tasks it leads together with another agency (the column Cùng). */
  readonly coLeadTasks: readonly TaskPath[];
  readonly state: ClosingState;
  readonly receivedAt: Instant | null;
  /** Days between the sending day and the day of sending, or today while nothing was sent; 0 when in time. Always 0 for Party bodies. */
  readonly lateDays: number;
  /** Code of the submission, e.g. `3Q-1D22`. */
  readonly code: string | null;
  /** One Vietnamese phrase, e.g. "3 nhiệm vụ, trong đó 2 quá hạn". */
  readonly detail: string;
  /** The tasks that `detail` speaks of. */
  readonly detailTasks: readonly TaskPath[];
}

export interface ClosingDay {
  readonly period: ReportingPeriod;
  /** Agencies that owe a report, then (apart, at the end) Party bodies that are asked. */
  readonly rows: readonly ClosingRow[];
  /** Agencies that owe a report: those `totals` count. */
  readonly owing: readonly AgencyId[];
  /** Of the agencies that owe: expected = accepted + toReview + needsLook + notSent; sent = expected − notSent. */
  readonly totals: {
    readonly expected: number;
    readonly sent: number;
    readonly accepted: number;
    readonly toReview: number;
    /** Returned, waiting for a gap, same as last time, contradicting. */
    readonly needsLook: number;
    readonly notSent: number;
    /** Party bodies, counted apart. */
    readonly requested: number;
  };
  /** withLead + withoutLead = all tasks. */
  readonly tasks: {
    readonly withLead: number;
    readonly withoutLead: readonly TaskPath[];
    readonly all: number;
  };
}
