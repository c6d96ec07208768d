import type { AgencyId, CalendarDate, Instant, PeriodId, SegmentHash, TaskPath } from '#shared/ids.ts';

/** What an agency says of a task. The 2×2 status is computed from this, the deadline and an as-of date; it is never typed in. */
export type ReportedState =
  | 'in-progress' // Đang thực hiện
  | 'advised-waiting' // Đã tham mưu, chờ Bộ/cơ quan khác
  | 'done' // Hoàn thành
  | 'paused' // Tạm dừng
  | 'no-longer-fits'; // Không còn phù hợp (needs a basis)

/** A delivered product: the document that proves it. */
export interface DeliveredProduct {
  /** Số, ký hiệu, e.g. `1486/UBND-TH`; empty when the product is not a document. */
  readonly number: string;
  readonly date: CalendarDate | null;
  readonly title: string;
}

/** One agency's report on one task in one period. Several leads of a task write one each. */
export interface TaskReport {
  readonly agency: AgencyId;
  readonly task: TaskPath;
  readonly period: PeriodId;
  readonly state: ReportedState | null;
  /** 0–100, whole percent; null = not stated. */
  readonly progress: number | null;
  readonly result: string;
  readonly products: readonly DeliveredProduct[];
  readonly difficulties: string;
  readonly proposals: string;
  readonly nextSteps: string;
  /** Why it is late (required when overdue). */
  readonly lateReason: string;
  /** Legal basis of "không còn phù hợp", or whom "đã tham mưu" waits for. */
  readonly basis: string;
  /** Actual completion (date of the evidence document, not of entry). */
  readonly completedOn: CalendarDate | null;
  /** The officer looked at a text equal to last period's and kept it. */
  readonly confirmedUnchanged: boolean;
}

/** "Nộp": freezes the agency's reports of a period as they stood in the segment that wrote it. */
export interface Submission {
  readonly agency: AgencyId;
  readonly period: PeriodId;
  /** Short code of the frozen content, e.g. `3Q-1D22`. */
  readonly code: string;
  readonly at: Instant;
  readonly by: string;
  readonly taskCount: number;
  /** The segment that wrote the submission; values are read as of it. */
  readonly segment: SegmentHash;
}

export type ReviewDecision = 'accepted' | 'returned';

/** The focal point's judgement of one submission. It never edits the agency's fields. */
export interface Review {
  readonly agency: AgencyId;
  readonly period: PeriodId;
  readonly decision: ReviewDecision;
  /** Which submission was judged. */
  readonly judged: SegmentHash;
  readonly code: string;
  readonly at: Instant;
  readonly by: string;
  /** Task → reason; empty when accepted. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** Where an agency's report of a period stands; derived, never stored. */
export type ReportStage = 'none' | 'draft' | 'submitted' | 'returned' | 'corrected' | 'accepted';
