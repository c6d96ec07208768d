import type { ReportMarkName } from './status-looks.ts';
import type { ReportStage } from '#shared/domain/report.ts';

const MARKS: Readonly<Record<ReportStage, ReportMarkName>> = {
  none: 'empty',
  draft: 'draft',
  submitted: 'awaiting-review',
  returned: 'returned',
  corrected: 'corrected',
  accepted: 'accepted',
};

/** The word and shape of the report vocabulary for where a report stands. */
export const stageMark = (stage: ReportStage): ReportMarkName => MARKS[stage];
