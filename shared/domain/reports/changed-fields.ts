import type { TaskReport } from '#shared/domain/report.ts';
import { blankReport, fieldsOf, type ReportFields } from './report-fields.ts';

/**
 * The fields in which two versions of a report differ, in the order of the form. A text that differs in nothing but the
 * confirmation that it is meant unchanged counts as the same.
 */
export function changedFields(
  before: TaskReport | undefined,
  after: TaskReport | undefined,
): readonly (keyof ReportFields)[] {
  const [old, young] = [before, after].map((report) => (report ? fieldsOf(report) : blankReport()));
  return (Object.keys(blankReport()) as (keyof ReportFields)[]).filter(
    (field) =>
      field !== 'confirmedUnchanged' && JSON.stringify(old?.[field]) !== JSON.stringify(young?.[field]),
  );
}
