import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { appendixWorkbook, type AppendixWorkbookOptions } from '#shared/office/appendix/appendix-workbook.ts';
import type { Instant } from '#shared/ids.ts';
import type { OfficialDocument } from '#shared/office/report/official-document.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { appendixDocx, type AppendixDocxInput } from '#shared/office/word/appendix-docx.ts';
import { officialDocx } from '#shared/office/word/official-docx.ts';

/** What an office worker can do: the input and output of each job. Both must survive structured cloning. */
export interface OfficeJobs {
  /** An appendix as the bytes of an .xlsx file. */
  'write-appendix': {
    readonly input: { readonly document: AppendixDocument; readonly options: AppendixWorkbookOptions };
    readonly output: Uint8Array;
  };
  /** An appendix as the bytes of a .docx file. */
  'write-appendix-docx': {
    readonly input: AppendixDocxInput & { readonly createdAt: Instant };
    readonly output: Uint8Array;
  };
  /** A report, a letter or a plan, with its appendix where it has one, as the bytes of a .docx file. */
  'write-official-docx': {
    readonly input: { readonly content: OfficialDocument; readonly createdAt: Instant };
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
  'write-appendix-docx': ({ createdAt, ...input }) => appendixDocx(input, createdAt),
  'write-official-docx': ({ content, createdAt }) => officialDocx(content, createdAt),
};
