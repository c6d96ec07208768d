import type { CalendarDate } from '#shared/ids.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { compareDates } from '#shared/time/calendar-date.ts';

/**
 * When the task was completed: the date the agency stated, else the date of the latest document that proves it.
 * Never the day of entry: a late entry is not a late agency. Null when not done or when no date is known.
 */
export function completionDate(report: TaskReport | undefined): CalendarDate | null {
  if (report?.state !== 'done') return null;
  if (report.completedOn !== null) return report.completedOn;
  const dates = report.products.flatMap((product) => (product.date === null ? [] : [product.date]));
  return dates.toSorted(compareDates).at(-1) ?? null;
}

/** A file stands by it, or at least one product has a number or a date by which it can be looked up. */
export function hasEvidence(report: TaskReport | undefined): boolean {
  if (!report) return false;
  return (
    report.evidence.length > 0 ||
    report.products.some(
      ({ number, date, file }) => number.trim() !== '' || date !== null || file !== undefined,
    )
  );
}
