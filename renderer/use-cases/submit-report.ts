import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { submissionChange } from '#shared/book/changes/report-changes.ts';
import type { Book } from '#shared/book/types.ts';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import { submissionCode } from '#shared/domain/reports/submission-code.ts';
import type { PeriodId, TaskPath } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';

/**
 * "Nộp": freezes the own agency's reports of the period under a short code of their content.
 * What is written afterwards counts only once it is submitted again.
 *
 * @returns the code, e.g. `3Q-1D22`.
 * @throws Problem `nothing-to-submit` when none of the tasks has a report.
 */
export async function submitReport(
  session: Session,
  book: Book,
  tasks: readonly TaskPath[],
  period: PeriodId,
): Promise<string> {
  const { agency, person } = session.profile;
  const reports = tasks.flatMap((task) => book.report(agency, task, period) ?? []);
  if (reports.length === 0) {
    throw new Problem('nothing-to-submit', 'Báo cáo của kỳ chưa có nhiệm vụ nào nên chưa nộp được.', {
      advice: 'Đồng chí bắt đầu báo cáo của kỳ rồi nộp.',
    });
  }
  const at = now();
  const content = new TextEncoder().encode(JSON.stringify([agency, period, at, reports]));
  const code = submissionCode(await sha256Hex(content), period);
  await session.commit('nộp báo cáo', [
    submissionChange(agency, period, { code, at, by: person, taskCount: reports.length }),
  ]);
  return code;
}
