import type { Session } from '#renderer/data/session.ts';
import { reportChange } from '#shared/book/changes/report-changes.ts';
import type { Book } from '#shared/book/types.ts';
import { blankReport, fieldsOf } from '#shared/domain/reports/report-fields.ts';
import type { PeriodId, TaskPath } from '#shared/ids.ts';

/**
 * Starts the own agency's report of a period: blank, or from the texts of an earlier period.
 * Delivered products and the completion date go along; "kept unchanged" must be confirmed anew.
 */
export async function startReport(
  session: Session,
  book: Book,
  tasks: readonly TaskPath[],
  period: PeriodId,
  from: PeriodId | null,
): Promise<void> {
  const { agency } = session.profile;
  const changes = tasks.map((task) => {
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
