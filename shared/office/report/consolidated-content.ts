import type { Book } from '#shared/book/types.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import type { AppendixDocument } from '#shared/domain/appendix.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { summaryProgress } from '../appendix/summary-progress.ts';
import type { ProgressByTask } from '../appendix/task-progress.ts';
import { consolidatedBlocks } from './consolidated-blocks.ts';
import type { ReportBlock, ReportFrame } from './report-blocks.ts';
import { consolidatedFrame } from './report-frame.ts';

/** Everything a consolidated report says, as plain data that can be handed to a worker. */
export interface ConsolidatedContent {
  readonly frame: ReportFrame;
  readonly blocks: readonly ReportBlock[];
  readonly appendix: {
    readonly document: AppendixDocument;
    readonly progress: ProgressByTask;
    readonly heading: { readonly title: string; readonly attachedTo: string };
  };
  /** Of the file's properties. */
  readonly subject: string;
}

/** The words of the focal point's report on a period; which form they take is the document's business. */
export function consolidatedContent(book: Book, summary: Summary, closing: ClosingDay): ConsolidatedContent {
  const frame = consolidatedFrame(book, summary);
  const { plan } = book;
  return {
    frame,
    blocks: consolidatedBlocks(book, summary, closing),
    appendix: {
      document: plan.appendix,
      progress: summaryProgress(book, summary),
      heading: {
        title: `KẾT QUẢ THỰC HIỆN KẾ HOẠCH SỐ ${plan.number}, ${summary.period.title.toLocaleUpperCase('vi')}\n(Tình trạng tính đến ngày ${formatDate(summary.asOf)})`,
        attachedTo: frame.attachment,
      },
    },
    subject: summary.period.title,
  };
}
