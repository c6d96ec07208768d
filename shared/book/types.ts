import type { AgencyId, CalendarDate, Instant, PeriodId, PublicKey, TaskPath } from '#shared/ids.ts';
import type { Agency } from '#shared/domain/agency.ts';
import type { AgencyRef, AppendixTask } from '#shared/domain/appendix.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { ReportStage, Review, Submission, TaskReport } from '#shared/domain/report.ts';

/**
 * The book: one plan and everything written about it, read from a ledger as plain objects.
 * Made by the reader of `createBookReader`; immutable; screens, documents and the command line all read this.
 */
export interface Book {
  readonly plan: Plan;
  /** The focal point's plan package is here; false while only the built-in text is. */
  readonly planReceived: boolean;
  readonly tasks: readonly BookTask[];
  readonly agencies: readonly Agency[];
  readonly periods: readonly ReportingPeriod[];
  readonly devices: readonly Device[];
  report(agency: AgencyId, task: TaskPath, period: PeriodId): TaskReport | undefined;
  /** As frozen by the last submission; undefined before one. */
  submittedReport(agency: AgencyId, task: TaskPath, period: PeriodId): TaskReport | undefined;
  submission(agency: AgencyId, period: PeriodId): Submission | undefined;
  review(agency: AgencyId, period: PeriodId): Review | undefined;
  stage(agency: AgencyId, period: PeriodId): ReportStage;
  /** Reports that count in a consolidation: accepted submissions only, at their frozen values. */
  acceptedReports(period: PeriodId): readonly TaskReport[];
}

/** A task row with what is currently believed about it (verbatim, reading, officers' confirmations). */
export interface BookTask {
  readonly path: TaskPath;
  readonly row: AppendixTask;
  readonly isGroup: boolean;
  readonly leads: readonly AgencyRef[];
  /** First lead's agency, under which the task is counted once; null where the lead cell is empty. */
  readonly countedUnder: AgencyId | null;
  readonly coordinating: readonly AgencyRef[];
  readonly due: CalendarDate | null;
  readonly dueConfirmedBy: { readonly by: string; readonly at: Instant } | null;
  /** The reading asks for an officer and none has confirmed. */
  readonly needsConfirmation: boolean;
}

/** A key that may sign for an agency, by the roster. */
export interface Device {
  readonly publicKey: PublicKey;
  readonly agency: AgencyId;
  readonly person: string;
  readonly revoked: boolean;
}
