import { Paragraph, type ISectionOptions, type Table } from 'docx';
import { assertNever } from '#shared/assert.ts';
import type { Book } from '#shared/book/types.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { Instant } from '#shared/ids.ts';
import { type ConsolidatedContent, consolidatedContent } from '../report/consolidated-content.ts';
import type { ReportBlock } from '../report/report-blocks.ts';
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

/** The focal point's report on a period as a Word document; see consolidatedDocx. */
export function consolidatedReport(input: ConsolidatedReportInput): Promise<Uint8Array> {
  const { book, summary, closing, createdAt = 0 } = input;
  return consolidatedDocx(consolidatedContent(book, summary, closing), createdAt);
}

/**
 * A consolidated report in the form of NĐ 30/2020/NĐ-CP: the report in portrait, then the appendix table with
 * results and statuses in landscape, in one file.
 *
 * @param createdAt creation time in the file's properties.
 */
export function consolidatedDocx(content: ConsolidatedContent, createdAt: Instant): Promise<Uint8Array> {
  const { frame, blocks, appendix, subject } = content;
  const report: ISectionOptions = {
    properties: pageProperties('portrait'),
    headers: pageHeaders(),
    children: [
      headTable(frame),
      ...titleParagraphs(frame),
      ...blocks.map(blockElement),
      new Paragraph({ children: [] }),
      closingTable(frame),
    ],
  };
  const sections = [report, appendixSection({ ...appendix, columns: 'progress' })];
  return packDocx(sections, { title: frame.abstract, subject, createdAt });
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
