import type { Instant } from '#shared/ids.ts';
import { agencySheetsWorkbook } from '../agency-sheet/agency-sheets-workbook.ts';
import { appendixWorkbook } from '../appendix/appendix-workbook.ts';
import { writeXlsx } from '../sheet/write-xlsx.ts';
import { summaryWorkbook } from '../summary/summary-workbook.ts';
import { annexesDocx } from '../word/annexes-docx.ts';
import { appendixDocx } from '../word/appendix-docx.ts';
import { officialDocx } from '../word/official-docx.ts';
import type { PaperJob } from './paper.ts';

/** The bytes of a .docx or .xlsx file. The same job and moment give the same bytes on every machine. */
export function writePaper(job: PaperJob, createdAt: Instant): Promise<Uint8Array> {
  switch (job.kind) {
    case 'official-docx':
      return officialDocx(job.content, createdAt);
    case 'appendix-docx':
      return appendixDocx(job.input, createdAt);
    case 'annexes-docx':
      return annexesDocx(job.input, createdAt);
    case 'appendix-xlsx':
      return writeXlsx(appendixWorkbook(job.document, { ...job.options, createdAt }));
    case 'figures-xlsx':
      return writeXlsx(summaryWorkbook(job.tables, { ...job.options, createdAt }));
    case 'sheets-xlsx':
      return writeXlsx(agencySheetsWorkbook(job.sheets, { ...job.options, createdAt }));
  }
}
