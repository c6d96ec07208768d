import type { Session } from '#renderer/data/session.ts';
import { correctionPeriod } from '#shared/book/correction-period.ts';
import type { Book } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { Correction } from '#shared/domain/report.ts';
import type { TaskPath } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { cleanText } from '#shared/text/clean-text.ts';
import { saveTaskReport } from './save-task-report.ts';

/**
 * "Đính chính": says what a frozen report of the own agency stated wrongly. The frozen one is left as it is; the
 * correction is written into the next report on the task.
 *
 * @returns the period whose report bears the correction.
 * @throws Problem `not-frozen`, `correction-missing`, `same-value`, `no-next-period`, `value-not-allowed`; nothing is written.
 */
export async function correctReport(
  session: Session,
  book: Book,
  task: TaskPath,
  given: Correction,
): Promise<ReportingPeriod> {
  const { agency } = session.profile;
  const correction = {
    ...given,
    is: cleanText(given.is).trim(),
    reason: cleanText(given.reason).trim(),
  };
  if (book.stage(agency, correction.period) !== 'accepted') {
    throw new Problem('not-frozen', 'Báo cáo này chưa được duyệt nên sửa thẳng, không cần đính chính.', {
      where: task,
      advice: 'Đồng chí bấm “Sửa tiếp”, sửa rồi nộp lại.',
    });
  }
  if (correction.is === '' || correction.reason === '') {
    throw new Problem('correction-missing', 'Đính chính cần nội dung đúng và lý do.', {
      where: task,
      advice: 'Đồng chí ghi cả hai ô.',
    });
  }
  if (correction.is === correction.was) {
    throw new Problem('same-value', 'Nội dung đúng giống hệt nội dung đã báo cáo.', {
      where: task,
      advice: 'Đồng chí xem lại ô cần đính chính.',
    });
  }
  const into = correctionPeriod(book, agency, correction.period);
  if (into === null) {
    throw new Problem('no-next-period', 'Kế hoạch chưa có kỳ báo cáo nào sau kỳ này để ghi đính chính.', {
      where: task,
      advice: 'Đồng chí đề nghị cơ quan đầu mối mở kỳ sau ở Lịch báo cáo, nhận gói kế hoạch mới rồi ghi.',
    });
  }
  const before = book.report(agency, task, into.id)?.corrections ?? [];
  await saveTaskReport(session, task, into.id, { corrections: [...before, correction] });
  return into;
}
