import type { Session } from '#renderer/data/session.ts';
import { effectiveFields } from '#shared/book/effective-fields.ts';
import { reportChange } from '#shared/book/changes/report-changes.ts';
import { reportFieldWord } from '#shared/domain/reports/field-words.ts';
import { type ReportFields, reportFieldSchemas } from '#shared/domain/reports/report-fields.ts';
import type { PeriodId, TaskPath } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import * as v from 'valibot';

/**
 * Writes what the officer changed in the own agency's report on one task. Fields that already have the value
 * are left out; when none is left nothing is written.
 *
 * @returns whether a segment was written.
 * @throws Problem `value-not-allowed` for a text too long or a date or number out of range; nothing is written.
 */
export async function saveTaskReport(
  session: Session,
  task: TaskPath,
  period: PeriodId,
  fields: Partial<ReportFields>,
): Promise<boolean> {
  const { agency } = session.profile;
  // As it is shown: a workbook that the focal point took in may have said something since.
  const before = effectiveFields(session.ledger, session.ledger, { agency, task, period })?.fields ?? {};
  const changed = Object.entries(fields).filter(
    ([field, value]) => JSON.stringify(before[field] ?? null) !== JSON.stringify(value ?? null),
  );
  if (changed.length === 0) return false;
  for (const [field, value] of changed) checkReadable(field as keyof ReportFields, value, task);
  await session.commit(`ghi báo cáo ${task}`, [
    reportChange(agency, task, period, Object.fromEntries(changed)),
  ]);
  return true;
}

/** The ledger takes more than a report shows: what cannot be read back would look like text that got lost. */
function checkReadable(field: keyof ReportFields, value: unknown, task: TaskPath): void {
  if (v.is(reportFieldSchemas[field], value)) return;
  throw new Problem('value-not-allowed', 'Nội dung vừa nhập quá dài hoặc sai ngày, số nên chưa ghi vào sổ.', {
    where: `${task} · ${reportFieldWord(field)}`,
    advice: 'Mỗi ô ghi được tối đa 20.000 ký tự. Đồng chí rút gọn hoặc sửa lại rồi ghi tiếp.',
  });
}
