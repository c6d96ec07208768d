import type { Correction, TaskReport } from '#shared/domain/report.ts';
import { formatPercent } from '#shared/time/format-number.ts';

/** Fields whose value a correction quotes in the very words of the field. */
const QUOTED = [
  'result',
  'difficulties',
  'proposals',
  'nextSteps',
  'lateReason',
  'basis',
  'progressBasis',
] as const;
type QuotedField = (typeof QUOTED)[number] | 'progress';

/**
 * What the report corrects of an earlier one and says itself all the same, as when it was begun from the frozen text:
 * the corrections whose old value stands in its own field.
 */
export function uncorrected(
  report: TaskReport,
): readonly { readonly field: QuotedField; readonly correction: Correction }[] {
  return report.corrections.flatMap((correction) => {
    const field = ([...QUOTED, 'progress'] as const).find((each) => each === correction.field);
    if (field === undefined || correction.was.trim() === '') return [];
    return valueOf(report, field) === correction.was.trim() ? [{ field, correction }] : [];
  });
}

function valueOf(report: TaskReport, field: QuotedField): string {
  if (field !== 'progress') return report[field].trim();
  return report.progress === null ? '' : formatPercent(report.progress);
}
