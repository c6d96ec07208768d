import type { ReportedState } from '#shared/domain/report.ts';
import type { AgencyId, Instant, TaskPath } from '#shared/ids.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';

/** Where an agency stands on the closing day, in the order in which work is needed. */
export type ClosingState =
  | 'late' // Chưa gửi, đã quá ngày gửi
  | 'missing' // Chưa gửi
  | 'returned' // Đã trả lại
  | 'waiting-gap' // Chờ gói còn thiếu
  | 'waiting-key' // Chờ nhận máy: the roster does not know the key it came from
  | 'same-as-last' // Giống hệt kỳ trước
  | 'contradicting' // Mâu thuẫn giữa các cơ quan của một nhiệm vụ
  | 'to-review' // Chờ duyệt
  | 'accepted' // Đã duyệt
  | 'requested'; // Cơ quan Đảng chưa gửi: đề nghị, không tính trễ

/** What arrived and cannot be read into the book yet. */
export interface ReceivedGap {
  readonly agency: AgencyId;
  /**
   * `package`: an earlier one of the same machine; `others`: one of another agency; `key`: that the focal point accepts
   * the machine, which only says itself whose it is.
   */
  readonly waitsFor: 'package' | 'others' | 'key';
  /** Who wrote it, where its packages say so. */
  readonly person?: string;
  /** Numbers in the author's chain that are here and wait. */
  readonly waiting: readonly number[];
  /** Numbers known to be missing; empty when they cannot be told. */
  readonly missing: readonly number[];
  readonly receivedAt: Instant | null;
}

/** Agencies of a task whose reports of one period cannot both hold. */
export interface ClosingContradiction {
  readonly task: TaskPath;
  /** As the appendix numbers it today. */
  readonly number: string;
  /** What each says, leads first; at least two different states. */
  readonly sides: readonly ContradictionSide[];
}

export interface ContradictionSide {
  readonly agency: AgencyId;
  /** Short name. */
  readonly name: string;
  readonly state: ReportedState;
  /** It only coordinates on the task. */
  readonly part: boolean;
}

/**
 * `owing`: counted among those that must report; apart from them `requested`, a Party body that is asked, and `part`,
 * an agency that only coordinates and sent its part unasked.
 */
export type ClosingStanding = 'owing' | 'requested' | 'part';

export interface ClosingRow {
  readonly agency: AgencyId;
  readonly name: string;
  readonly shortName: string;
  /** Tasks counted under this agency (the column Chủ trì). */
  readonly leadTasks: readonly TaskPath[];
  /** Tasks it leads together with another agency (the column Cùng). */
  readonly coLeadTasks: readonly TaskPath[];
  /** Tasks on which it only coordinates: of which it sent a part, or is asked for one. */
  readonly partTasks: readonly TaskPath[];
  readonly standing: ClosingStanding;
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
  /** Tasks sent word for word as last time, which nobody at the agency confirmed; whatever the state. */
  readonly unchanged: readonly TaskPath[];
  /** What it says and another agency of the task says otherwise; whatever the state. */
  readonly contradictions: readonly ClosingContradiction[];
}

export interface ClosingDay {
  readonly period: ReportingPeriod;
  /** Agencies that owe a report, then (apart, at the end) those that sent a part unasked and Party bodies. */
  readonly rows: readonly ClosingRow[];
  /** Agencies that owe a report: those `totals` count. */
  readonly owing: readonly AgencyId[];
  /** Of the agencies that owe: expected = accepted + toReview + needsLook + notSent; sent = expected − notSent. */
  readonly totals: {
    readonly expected: number;
    readonly sent: number;
    readonly accepted: number;
    readonly toReview: number;
    /** Returned, waiting for a package or a key, same as last time, contradicting. */
    readonly needsLook: number;
    readonly notSent: number;
    /** Party bodies, counted apart. */
    readonly requested: number;
    /** Agencies that only coordinate and sent their part unasked, counted apart. */
    readonly parts: number;
  };
  /** withLead + withoutLead = all tasks. */
  readonly tasks: {
    readonly withLead: number;
    readonly withoutLead: readonly TaskPath[];
    readonly all: number;
  };
}
