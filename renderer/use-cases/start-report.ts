import type { Session } from '#renderer/data/session.ts';
import { reportChange } from '#shared/book/changes/report-changes.ts';
import type { Book } from '#shared/book/types.ts';
import { blankReport, fieldsOf } from '#shared/domain/reports/report-fields.ts';
import type { PeriodId, TaskPath } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';

/**
 * Starts the own agency's report of a period: blank, or from the texts of an earlier period.
 * Tasks on which something is written already are left as they are. Delivered products and the completion date go
 * along; "kept unchanged" must be confirmed anew.
 */
export async function startReport(
  session: Session,
  book: Book,
  tasks: readonly TaskPath[],
  period: PeriodId,
  from: PeriodId | null,
): Promise<void> {
  const { agency } = session.profile;
  // A second press, or a book read before the first one, must not blank what was written since.
  const unwritten = tasks.filter((task) => !isWritten(session, task, period));
  if (unwritten.length === 0) return;
  const changes = unwritten.map((task) => {
    const earlier = from === null ? undefined : book.report(agency, task, from);
    return reportChange(
      agency,
      task,
      period,
      earlier ? { ...fieldsOf(earlier), confirmedUnchanged: false } : blankReport(),
    );
  });
  await session.commit(from === null ? 'bắt đầu báo cáo' : 'bắt đầu từ kỳ trước', changes);
}

/** A start that was taken back leaves fields without a value behind; that is not a report. */
function isWritten({ ledger, profile }: Session, task: TaskPath, period: PeriodId): boolean {
  const fields = ledger.read(entity.report(profile.agency, task, period)) ?? {};
  return Object.values(fields).some((value) => value !== null);
}
