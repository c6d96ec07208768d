import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { appendixWorkbook, type AppendixWorkbookOptions } from '#shared/office/appendix/appendix-workbook.ts';
import type { Instant } from '#shared/ids.ts';
import type { ConsolidatedContent } from '#shared/office/report/consolidated-content.ts';
import { bookOfSnapshot, type BookSnapshot } from '#shared/book/book-snapshot.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { Instant } from '#shared/ids.ts';
import { consolidatedReport } from '#shared/office/word/consolidated-report.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { consolidatedDocx } from '#shared/office/word/consolidated-report.ts';

/** What an office worker can do: the input and output of each job. Both must survive structured cloning. */
export interface OfficeJobs {
  /** An appendix as the bytes of an .xlsx file. */
  'write-appendix': {
    readonly input: { readonly document: AppendixDocument; readonly options: AppendixWorkbookOptions };
    readonly output: Uint8Array;
  };
  /** The focal point's report on a period as the bytes of a .docx file. */
  'write-consolidated-report': {
    readonly input: { readonly content: ConsolidatedContent; readonly createdAt: Instant };
    readonly output: Uint8Array;
  };
  /** The focal point's report on a period, with its appendix of results, as the bytes of a .docx file. */
  'write-consolidated': {
    readonly input: {
      readonly book: BookSnapshot;
      readonly summary: Summary;
      readonly closing: ClosingDay;
      readonly createdAt: Instant;
    };
    readonly output: Uint8Array;
  };
}

export type OfficeJobName = keyof OfficeJobs;

/** How far a job is, 0–1. */
export type ReportProgress = (done: number) => void;

export type JobHandlers = {
  readonly [Name in OfficeJobName]: (
    input: OfficeJobs[Name]['input'],
    report: ReportProgress,
  ) => Promise<OfficeJobs[Name]['output']>;
};

/** The jobs themselves; they run in a worker, away from the window's thread. */
export const officeJobs: JobHandlers = {
  'write-appendix': async ({ document, options }, report) => {
    const workbook = appendixWorkbook(document, options);
    report(0.4);
    return writeXlsx(workbook);
  },
  'write-consolidated': async ({ book, ...input }, report) => {
    report(0.2);
    return consolidatedReport({ book: bookOfSnapshot(book), ...input });
  },
  'write-consolidated-report': ({ content, createdAt }) => consolidatedDocx(content, createdAt),
};
