import type { BookTask } from '#shared/book/types.ts';
import type { Measure } from '#shared/domain/measure.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { CalendarDate } from '#shared/ids.ts';

/** A body above to which the focal point's report of a period is still to be sent. */
export interface UpwardOwed {
  /** Of its document in the ledger. */
  readonly id: string;
  readonly name: string;
}

/** What a reminder is about. */
export type ReminderSubject =
  /** The own report of a period is to be sent; `returned`: again, corrected. */
  | { readonly kind: 'report'; readonly period: ReportingPeriod; readonly returned: boolean }
  /** At the focal point: reports of a period are still to come in. */
  | {
      readonly kind: 'closing';
      readonly period: ReportingPeriod;
      /** Agencies that owe the report and have sent nothing; of `owing`. */
      readonly missing: number;
      readonly owing: number;
    }
  /** At the focal point: reports to those above it. */
  | { readonly kind: 'upward'; readonly period: ReportingPeriod; readonly recipients: readonly UpwardOwed[] }
  | { readonly kind: 'task'; readonly task: BookTask }
  /** A measure of the own detailed plan. */
  | { readonly kind: 'measure'; readonly measure: Measure; readonly task: BookTask };

export type ReminderKind = ReminderSubject['kind'];

/** Within a day. */
export const REMINDER_KINDS: readonly ReminderKind[] = ['report', 'closing', 'upward', 'task', 'measure'];

/** One thing that is due soon and not done. */
export type Reminder = ReminderSubject & {
  /** Kind, id, day and step: the same reminder has the same key on every start, the next step another one. */
  readonly key: string;
  /** Last day for it. */
  readonly day: CalendarDate;
  /** 0 = today. */
  readonly left: number;
  /** Of the days in the settings, the one this reminder stands for; `left` ≤ `step`. */
  readonly step: number;
};
