import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import type { AgencyId, Instant, PeriodId, TaskPath } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Change } from '#shared/ledger/types.ts';

/** Only the given fields are written, so that two people who edit different fields do not disturb each other. */
export function reportChange(
  agency: AgencyId,
  task: TaskPath,
  period: PeriodId,
  fields: Partial<ReportFields>,
): Change {
  return { entity: entity.report(agency, task, period), fields: fields as Record<string, JsonValue> };
}

/** "Nộp": the record that freezes the agency's reports of a period as of the segment that carries it. */
export function submissionChange(
  agency: AgencyId,
  period: PeriodId,
  submission: {
    readonly code: string;
    readonly at: Instant;
    readonly by: string;
    readonly taskCount: number;
  },
): Change {
  return { entity: entity.submission(agency, period), fields: { ...submission } };
}
