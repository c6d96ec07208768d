import type { AgencyId, CalendarDate, Instant, PeriodId, SegmentHash, TaskPath } from '#shared/ids.ts';

/** What an agency says of a task. The 2×2 status is computed from this, the deadline and an as-of date; it is never typed in. */
export type ReportedState =
  | 'in-progress' // Đang thực hiện
  | 'advised-waiting' // Đã tham mưu, chờ Bộ/cơ quan khác
  | 'done' // Hoàn thành
  | 'paused' // Tạm dừng
  | 'no-longer-fits'; // Không còn phù hợp (needs a basis)

/** A file named by its content; its bytes travel in packages as `att/<sha256>`. */
export interface FileRef {
  /** SHA-256 of the bytes, 64 lower-case hex digits. */
  readonly sha256: string;
  /** The file's name as the officer had it, without folders. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** A delivered product: the document that proves it. */
export interface DeliveredProduct {
  /** Số, ký hiệu, e.g. `1486/UBND-TH`; empty when the product is not a document. */
  readonly number: string;
  readonly date: CalendarDate | null;
  readonly title: string;
  /** The document itself. */
  readonly file?: FileRef;
}

/** "Đề nghị gia hạn": asked for by the agency, granted or not by the focal point (`extension/…`). */
export interface ExtensionRequest {
  readonly until: CalendarDate;
  readonly reason: string;
}

/** "Đính chính": what an earlier, frozen report said wrongly. The frozen one stays; the correction is in the next. */
export interface Correction {
  readonly period: PeriodId;
  /** The report's field that was wrong, e.g. `progress`. */
  readonly field: string;
  /** As it was reported and as it should have been, in words. */
  readonly was: string;
  readonly is: string;
  readonly reason: string;
}

/** One agency's report on one task in one period. Several leads of a task write one each. */
export interface TaskReport {
  readonly agency: AgencyId;
  readonly task: TaskPath;
  readonly period: PeriodId;
  readonly state: ReportedState | null;
  /** 0–100, whole percent; null = not stated. */
  readonly progress: number | null;
  /** What the percentage is based on, e.g. "khối lượng thi công"; may be empty. */
  readonly progressBasis: string;
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
  /** Minh chứng beside the products: minutes, photographs, tables. */
  readonly evidence: readonly FileRef[];
  readonly extension: ExtensionRequest | null;
  /** Of earlier periods' frozen reports on this task. */
  readonly corrections: readonly Correction[];
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
  readonly origin: SubmissionOrigin;
}

/** How a submission came: signed by the agency, or in a workbook that an officer of the focal point took in. */
export type SubmissionOrigin =
  | { readonly kind: 'package' }
  | {
      readonly kind: 'workbook';
      /** The officer who took the file in; who filled it in is the submission's `by`. */
      readonly importedBy: string;
      /** The file's name as it came. */
      readonly file: string;
      /** SHA-256 of the file, 64 lower-case hex digits. */
      readonly sha256: string;
    };

/** A report that was sent both as a package and as a workbook, neither knowing of the other: the package counts. */
export interface DoubleSubmission {
  readonly counts: Submission;
  readonly workbook: Submission;
  /** What the workbook says of a task. */
  readonly besideReport: (task: TaskPath) => TaskReport | undefined;
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
