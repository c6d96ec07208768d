import type { TaskReport } from '#shared/domain/report.ts';
import type { ReportFields } from '#shared/domain/reports/report-fields.ts';

/** Fields of a report in the order in which they are read; confirmation of an unchanged text is no content. */
const READ_FIELDS = [
  'state',
  'progress',
  'progressBasis',
  'completedOn',
  'result',
  'products',
  'evidence',
  'difficulties',
  'proposals',
  'nextSteps',
  'lateReason',
  'basis',
] as const satisfies readonly (keyof ReportFields)[];

export type ReadField = (typeof READ_FIELDS)[number];

/** The fields that say something in at least one of the reports; blank ones would only lengthen the page. */
export function filledFields(reports: readonly (TaskReport | undefined)[]): readonly ReadField[] {
  return READ_FIELDS.filter((field) => reports.some((report) => report && isFilled(report[field])));
}

/** Both say the same, word for word, in every field that is read. */
export function saysTheSame(a: TaskReport, b: TaskReport): boolean {
  return READ_FIELDS.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]));
}

function isFilled(value: TaskReport[ReadField]): boolean {
  if (value === null) return false;
  return typeof value === 'number' || value.length > 0;
}
