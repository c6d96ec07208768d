import type { Book, BookTask } from '#shared/book/types.ts';
import { otherParts } from '#shared/domain/parts/other-parts.ts';
import type { TaskRole } from '#shared/domain/parts/task-role.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import type { AgencyId, PeriodId } from '#shared/ids.ts';

/** What the other agencies of a task submitted for the period, leads first, with their short names. */
export function otherReports(
  book: Pick<Book, 'agencies' | 'submittedReport' | 'stage'>,
  task: BookTask,
  agency: AgencyId,
  period: PeriodId,
): readonly { readonly name: string; readonly role: TaskRole; readonly report: TaskReport }[] {
  return otherParts(book, task, period, agency).flatMap(({ name, role, report }) =>
    report === undefined ? [] : [{ name, role, report }],
  );
}
