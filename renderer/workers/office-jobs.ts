import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { appendixWorkbook, type AppendixWorkbookOptions } from '#shared/office/appendix/appendix-workbook.ts';
import type { Instant } from '#shared/ids.ts';
import type { ConsolidatedContent } from '#shared/office/report/consolidated-content.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { appendixDocx } from '#shared/office/word/appendix-docx.ts';
import type { AppendixSectionInput } from '#shared/office/word/appendix-section.ts';
import { consolidatedDocx } from '#shared/office/word/consolidated-report.ts';

/** What an office worker can do: the input and output of each job. Both must survive structured cloning. */
export interface OfficeJobs {
  /** An appendix as the bytes of an .xlsx file. */
  'write-appendix': {
    readonly input: { readonly document: AppendixDocument; readonly options: AppendixWorkbookOptions };
    readonly output: Uint8Array;
  };
  /** An appendix as the bytes of a .docx file. */
  'write-appendix-docx': { readonly input: AppendixSectionInput; readonly output: Uint8Array };
  /** The focal point's report on a period as the bytes of a .docx file. */
  'write-consolidated-report': {
    readonly input: { readonly content: ConsolidatedContent; readonly createdAt: Instant };
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
  'write-appendix-docx': (input) => appendixDocx(input),
  'write-consolidated-report': ({ content, createdAt }) => consolidatedDocx(content, createdAt),
};
