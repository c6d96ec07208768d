import type { AgencyId, CalendarDate, Instant, PeriodId, TaskPath } from '#shared/ids.ts';
import type { Agency } from '#shared/domain/agency.ts';
import type { Extension } from '#shared/domain/extension.ts';
import type { AppendixTask } from '#shared/domain/appendix.ts';
import type { PlaceRef } from '#shared/domain/agencies/heirs.ts';
import type { Measure } from '#shared/domain/measure.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { Schedule } from '#shared/domain/periods/schedule.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { KeyInfo } from '#shared/ledger/keys-of.ts';
import type { DoubleSubmission, ReportStage, Review, Submission, TaskReport } from '#shared/domain/report.ts';

/**
 * The book: one plan and everything written about it, read from a ledger as plain objects.
 * Made by the reader of `createBookReader`; immutable; screens, documents and the command line all read this.
 */
export interface Book {
  readonly plan: Plan;
  /** The focal point's plan package is here; false while only the built-in text is. */
  readonly planReceived: boolean;
  readonly tasks: readonly BookTask[];
  /** Rows an amendment took out: no longer in `tasks`, counts and reports owed, still readable. */
  readonly withdrawn: readonly WithdrawnTask[];
  /** Documents that changed the appendix, oldest first. */
  readonly amendments: readonly Amendment[];
  readonly agencies: readonly Agency[];
  readonly schedule: Schedule;
  readonly periods: readonly ReportingPeriod[];
  readonly devices: readonly Device[];
  report(agency: AgencyId, task: TaskPath, period: PeriodId): TaskReport | undefined;
  /** As frozen by the last submission; undefined before one. */
  submittedReport(agency: AgencyId, task: TaskPath, period: PeriodId): TaskReport | undefined;
  /** As the focal point saw it when it last judged the agency's report; undefined before a judgement. */
  judgedReport(agency: AgencyId, task: TaskPath, period: PeriodId): TaskReport | undefined;
  submission(agency: AgencyId, period: PeriodId): Submission | undefined;
  /** Sent as a package and as a workbook, neither knowing of the other, and not judged yet. */
  sentTwice(agency: AgencyId, period: PeriodId): DoubleSubmission | undefined;
  review(agency: AgencyId, period: PeriodId): Review | undefined;
  /** An agency's detailed plan for one task, in its own order. */
  measures(agency: AgencyId, task: TaskPath): readonly Measure[];
  stage(agency: AgencyId, period: PeriodId): ReportStage;
  /** Reports that count in a consolidation: accepted submissions only, at their frozen values. */
  acceptedReports(period: PeriodId): readonly TaskReport[];
}

/** Why and since when a row is no longer part of the plan. Nothing is deleted: the row's texts and reports stay. */
export interface Withdrawal {
  /** From this day on; the amending document's date. */
  readonly on: CalendarDate;
  /** The document, e.g. `Kế hoạch 201/KH-UBND`. */
  readonly basis: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

export interface WithdrawnTask {
  /** Its key, as in `BookTask.path`. */
  readonly path: TaskPath;
  readonly row: Omit<AppendixTask, 'reading'>;
  readonly withdrawal: Withdrawal;
}

/** One document that changed the appendix, as the focal point took it over. */
export interface Amendment {
  /** Số, ký hiệu. */
  readonly number: string;
  readonly date: CalendarDate;
  /** Trích yếu; may be empty. */
  readonly title: string;
  readonly by: string;
  readonly at: Instant;
  readonly added: number;
  readonly changed: number;
  readonly moved: number;
  readonly withdrawn: number;
}

/** A task row with what is currently believed about it (verbatim, reading, officers' confirmations). */
export interface BookTask {
  /** Under which everything about the task is kept; shown is `row.path`, which differs once the row was renumbered. */
  readonly path: TaskPath;
  readonly row: AppendixTask;
  readonly isGroup: boolean;
  /** As written, and who took over from them. */
  readonly leads: readonly PlaceRef[];
  /**
   * First lead as written, in whose place the task is counted once; null where the lead cell is empty. Who has the place
   * on a day: `holderOn(leads, …)`.
   */
  readonly countedUnder: AgencyId | null;
  readonly coordinating: readonly PlaceRef[];
  /** The last day by everything decided so far, extensions included; on an earlier day it may be another (`dueOn`). */
  readonly due: CalendarDate | null;
  /** The day confirmed by an officer or read from the phrase, before any extension. */
  readonly originalDue: CalendarDate | null;
  /** Everything decided about extending it, granted, declined or taken back; by the documents' dates. */
  readonly extensions: readonly Extension[];
  readonly dueConfirmedBy: { readonly by: string; readonly at: Instant } | null;
  /** The reading asks for an officer and none has confirmed. */
  readonly needsConfirmation: boolean;
}

/** A key that signs or signed for an agency, by the roster or because another key of the agency vouches for it. */
export interface Device extends Pick<
  KeyInfo,
  'publicKey' | 'office' | 'stopped' | 'forked' | 'lastAt' | 'vouchedBy'
> {
  readonly agency: AgencyId;
  readonly person: string;
  /** `stopped` for whatever reason: what it writes from its cut on does not count. */
  readonly revoked: boolean;
  /** Where encrypted packages for it go to (`age1…`). */
  readonly encryptTo: string | null;
}
