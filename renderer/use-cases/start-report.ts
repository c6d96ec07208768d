import type { Session } from '#renderer/data/session.ts';
import { reportChange } from '#shared/book/changes/report-changes.ts';
import { isReportStarted } from '#shared/book/is-report-started.ts';
import type { Book } from '#shared/book/types.ts';
import { answerTo } from '#shared/domain/extensions/due-on.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { blankReport, fieldsOf, type ReportFields } from '#shared/domain/reports/report-fields.ts';
import type { PeriodId, TaskPath } from '#shared/ids.ts';

/**
 * Starts the own agency's report of a period: blank, or from the texts of an earlier period.
 * Tasks on which something is written already are left as they are. Delivered products and the completion date go
 * along; "kept unchanged" must be confirmed anew, corrections stay with the report they stand in, and a request for more
 * time goes along only while nobody has answered it.
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
  const unwritten = tasks.filter((task) => !isReportStarted(session.ledger, agency, task, period));
  if (unwritten.length === 0) return;
  const changes = unwritten.map((task) => {
    const earlier = from === null ? undefined : book.report(agency, task, from);
    const { corrections: _, ...fields } = earlier ? carried(book, earlier) : blankReport();
    return reportChange(agency, task, period, fields);
  });
  await session.commit(from === null ? 'bắt đầu báo cáo' : 'bắt đầu từ kỳ trước', changes);
}

function carried({ tasks }: Pick<Book, 'tasks'>, earlier: TaskReport): ReportFields {
  const decided = tasks.find(({ path }) => path === earlier.task)?.extensions ?? [];
  const answer = answerTo(decided, earlier.agency, earlier.period);
  const extension = answer === undefined ? earlier.extension : null;
  return { ...fieldsOf(earlier), extension, confirmedUnchanged: false };
}
