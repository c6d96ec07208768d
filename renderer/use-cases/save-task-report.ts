import type { Session } from '#renderer/data/session.ts';
import { reportChange } from '#shared/book/changes/report-changes.ts';
import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import type { PeriodId, TaskPath } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';

/**
 * Writes what the officer changed in the own agency's report on one task. Fields that already have the value
 * are left out; when none is left nothing is written.
 *
 * @returns whether a segment was written.
 */
export async function saveTaskReport(
  session: Session,
  task: TaskPath,
  period: PeriodId,
  fields: Partial<ReportFields>,
): Promise<boolean> {
  const { agency } = session.profile;
  const before = session.ledger.read(entity.report(agency, task, period)) ?? {};
  const changed = Object.entries(fields).filter(
    ([field, value]) => JSON.stringify(before[field] ?? null) !== JSON.stringify(value ?? null),
  );
  if (changed.length === 0) return false;
  await session.commit(`ghi báo cáo ${task}`, [
    reportChange(agency, task, period, Object.fromEntries(changed)),
  ]);
  return true;
}
