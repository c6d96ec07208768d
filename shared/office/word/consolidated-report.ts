import { Paragraph, type ISectionOptions, type Table } from 'docx';
import { assertNever } from '#shared/assert.ts';
import type { Book } from '#shared/book/types.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { Instant } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { summaryProgress } from '../appendix/summary-progress.ts';
import { consolidatedBlocks } from '../report/consolidated-blocks.ts';
import type { ReportBlock } from '../report/report-blocks.ts';
import { consolidatedFrame } from '../report/report-frame.ts';
import { appendixSection } from './appendix-section.ts';
import { runs } from './docx-text.ts';
import { closingTable, headTable, titleParagraphs } from './frame-paragraphs.ts';
import { packDocx } from './pack-docx.ts';
import { pageHeaders, pageProperties, textWidth } from './page-setup.ts';
import { wordStyle } from './word-styles.ts';
import { wordTable } from './word-table.ts';

export interface ConsolidatedReportInput {
  readonly book: Book;
  readonly summary: Summary;
  readonly closing: ClosingDay;
  /** Creation time in the file's properties. */
  readonly createdAt?: Instant;
}

/**
 * The focal point's report on a period as a Word document in the form of NĐ 30/2020/NĐ-CP: the report in portrait,
 * then the appendix table with results and statuses in landscape, in one file.
 */
export function consolidatedReport(input: ConsolidatedReportInput): Promise<Uint8Array> {
  const { book, summary, closing } = input;
  const frame = consolidatedFrame(book, summary);
  const report: ISectionOptions = {
    properties: pageProperties('portrait'),
    headers: pageHeaders(),
    children: [
      headTable(frame),
      ...titleParagraphs(frame),
      ...consolidatedBlocks(book, summary, closing).map(blockElement),
      new Paragraph({ children: [] }),
      closingTable(frame),
    ],
  };
  const appendix = appendixSection({
    document: book.plan.appendix,
    columns: 'progress',
    progress: summaryProgress(book, summary),
    heading: {
      title: `KẾT QUẢ THỰC HIỆN KẾ HOẠCH SỐ ${book.plan.number}, ${summary.period.title.toLocaleUpperCase('vi')}\n(Tình trạng tính đến ngày ${formatDate(summary.asOf)})`,
      attachedTo: frame.attachment,
    },
  });
  return packDocx([report, appendix], {
    title: frame.abstract,
    subject: summary.period.title,
    createdAt: input.createdAt ?? 0,
  });
}

function blockElement(block: ReportBlock): Paragraph | Table {
  switch (block.kind) {
    case 'part':
      return new Paragraph({ style: wordStyle.part, children: runs(block.text) });
    case 'item':
      return new Paragraph({ style: wordStyle.item, children: runs(block.text) });
    case 'paragraph':
      return new Paragraph({ style: wordStyle.body, children: runs(block.text) });
    case 'bullet':
      return new Paragraph({ style: wordStyle.body, children: runs(`- ${block.text}`) });
    case 'table': {
      const width = textWidth('portrait');
      return wordTable(
        block.columns.map(({ header, share, align }) => ({
          header,
          width: Math.floor(width * share),
          align,
        })),
        block.rows.map(({ cells, total }) => ({
          cells: cells.map((text) => ({ text })),
          bold: total ?? false,
        })),
      );
    }
    default:
      return assertNever(block);
  }
}
