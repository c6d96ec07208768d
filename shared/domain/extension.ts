import type { AgencyId, CalendarDate, Instant, PeriodId, TaskPath } from '#shared/ids.ts';

/**
 * "Gia hạn": what the focal point decided about a task's deadline. A record of its own, never a change of the plan:
 * the old deadline stays, and so does every decision (domain/extensions/due-on.ts says which one counts on a day).
 */
export interface Extension {
  /** Last part of the entity's id. */
  readonly id: string;
  readonly task: TaskPath;
  readonly decision: 'granted' | 'declined';
  /** The due date when it was decided. */
  readonly from: CalendarDate | null;
  /** The new due date; of a request that was declined, the one asked for. */
  readonly until: CalendarDate;
  readonly reason: string;
  /** Số, ký hiệu of the document that grants it; may be empty where it was declined. */
  readonly document: string;
  /** The document's date; the extension counts from this day on. */
  readonly on: CalendarDate;
  /** The report that asked for it; null when the focal point acted of itself. */
  readonly request: { readonly agency: AgencyId; readonly period: PeriodId } | null;
  readonly by: string;
  readonly at: Instant;
  /** It was taken back by a later decision; counts from that day on. */
  readonly withdrawn: {
    readonly on: CalendarDate;
    readonly reason: string;
    readonly by: string;
    readonly at: Instant;
  } | null;
}
