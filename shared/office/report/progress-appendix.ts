import type { Book } from '#shared/book/types.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { summaryProgress } from '../appendix/summary-progress.ts';
import type { DocumentFrame } from './document-frame.ts';
import type { OfficialDocument } from './official-document.ts';

/** The plan's appendix with what came of every task, as it goes with a report. */
export function progressAppendix(
  book: Book,
  summary: Summary,
  { attachment }: Pick<DocumentFrame, 'attachment'>,
): NonNullable<OfficialDocument['appendix']> {
  const { asOf, period } = summary;
  return {
    document: book.plan.appendix,
    columns: 'progress',
    progress: summaryProgress(book, summary),
    heading: {
      title: `KẾT QUẢ THỰC HIỆN KẾ HOẠCH SỐ ${book.plan.number}, ${period.title.toLocaleUpperCase('vi')}\n(Tình trạng tính đến ngày ${formatDate(asOf)})`,
      attachedTo: attachment,
    },
  };
}
