import type { Agency } from '#shared/domain/agency.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { appendixWorkbook, type AppendixWorkbookOptions } from '#shared/office/appendix/appendix-workbook.ts';
import type { DetailedPlanDocument } from '#shared/office/detailed-plan/detailed-plan-document.ts';
import { detailedPlanWorkbook } from '#shared/office/detailed-plan/detailed-plan-workbook.ts';
import type { OfficialDocument } from '#shared/office/report/official-document.ts';
import type { CalendarDate, Instant } from '#shared/ids.ts';
import { writeFillIns, type NamedFillIn } from '#shared/office/fill-in/write-fill-ins.ts';
import type { Grid } from '#shared/office/reading/grid.ts';
import { openAppendixFile } from '#shared/office/reading/open-appendix-file.ts';
import { readTable, type ReadAppendixOptions } from '#shared/office/reading/read-table.ts';
import { NO_CHOICES, type ReadingChoices } from '#shared/office/reading/reading-choices.ts';
import { recallChoices, type RememberedShape } from '#shared/office/reading/remembered-shape.ts';
import type { TableReading } from '#shared/office/reading/table-reading.ts';
import type { ProgressByTask } from '#shared/office/appendix/task-progress.ts';
import { fillWorkbook, type FilledWorkbook } from '#shared/office/fill/fill-workbook.ts';
import { resultFill, type ResultFill } from '#shared/office/fill/result-fill.ts';
import { Problem } from '#shared/problem.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import type { PaperJob } from '#shared/office/consolidation/paper.ts';
import { writePaper } from '#shared/office/consolidation/write-paper.ts';
import { appendixDocx, type AppendixDocxInput } from '#shared/office/word/appendix-docx.ts';
import { officialDocx } from '#shared/office/word/official-docx.ts';

/** What an office worker can do: the input and output of each job. Both must survive structured cloning. */
export interface OfficeJobs {
  /** An appendix as the bytes of an .xlsx file. */
  'write-appendix': {
    readonly input: { readonly document: AppendixDocument; readonly options: AppendixWorkbookOptions };
    readonly output: Uint8Array;
  };
  /** A document of a consolidation as the bytes of a .docx or .xlsx file. */
  'write-paper': {
    readonly input: { readonly job: PaperJob; readonly createdAt: Instant };
    readonly output: Uint8Array;
  };
  /** Where results would go in an office's own workbook. Nothing is written. */
  'find-results': {
    readonly input: {
      readonly bytes: Uint8Array;
      readonly tasks: AppendixDocument['tasks'];
      readonly progress: ProgressByTask;
      readonly agencies: readonly Agency[];
      readonly planDate: CalendarDate;
      readonly today: CalendarDate;
    };
    readonly output: ResultFill;
  };
  /** The results written into a copy of the workbook, read again. */
  'fill-results': {
    readonly input: { readonly bytes: Uint8Array; readonly fill: ResultFill };
    readonly output: FilledWorkbook;
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
  /** An appendix file, opened and read; decisions remembered of files of its shape are taken up. */
  'open-appendix': {
    readonly input: {
      readonly bytes: Uint8Array;
      readonly memory: readonly RememberedShape[];
      readonly options: AppendixReadingOptions;
    };
    readonly output: OpenedAppendix;
  };
  /** The same tables, read as an officer decided. */
  'read-appendix-again': {
    readonly input: {
      readonly grids: readonly Grid[];
      readonly choices: ReadingChoices;
      readonly options: AppendixReadingOptions;
    };
    readonly output: TableReading;
  };
  /** An agency's detailed plan as the bytes of an .xlsx file. */
  'write-detailed-plan': {
    readonly input: { readonly document: DetailedPlanDocument; readonly createdAt: Instant };
    readonly output: Uint8Array;
  };
  /** Workbooks to fill in: one as the bytes of an .xlsx file, several of a .zip file. */
  'write-fill-ins': {
    readonly input: { readonly files: readonly NamedFillIn[]; readonly createdAt: Instant };
    readonly output: Uint8Array;
  };
  /** The tables of an office file, before anything is understood. */
  'open-tables': { readonly input: { readonly bytes: Uint8Array }; readonly output: readonly Grid[] };
}

/** As `ReadAppendixOptions`, in plain data: a register's functions cannot be copied to a worker. */
export interface AppendixReadingOptions {
  readonly planDate: CalendarDate | null;
  readonly today: CalendarDate;
  readonly agencies: readonly Agency[];
}

export interface OpenedAppendix {
  readonly grids: readonly Grid[];
  readonly reading: TableReading;
  /** The shape whose remembered decisions were taken up; null when none were. */
  readonly recalled: string | null;
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
  'write-paper': ({ job, createdAt }) => writePaper(job, createdAt),
  'find-results': async ({ bytes, tasks, progress, agencies, planDate, today }) => {
    const options = { planDate, today, register: agencyRegister(agencies) };
    return resultFill(readTable(openAppendixFile(bytes), NO_CHOICES, options), tasks, progress);
  },
  'fill-results': async ({ bytes, fill }) => fillWorkbook(bytes, fill),
  'write-appendix-docx': ({ createdAt, ...input }) => appendixDocx(input, createdAt),
  'write-official-docx': ({ content, createdAt }) => officialDocx(content, createdAt),
  'open-appendix': async ({ bytes, memory, options }, report) => {
    const grids = openAppendixFile(bytes);
    report(0.6);
    return readAsRemembered(grids, memory, options);
  },
  'read-appendix-again': async ({ grids, choices, options }) =>
    readTable(grids, choices, readingOptions(options)),
  'write-detailed-plan': ({ document, createdAt }) =>
    writeXlsx(detailedPlanWorkbook(document, { createdAt })),
  'write-fill-ins': ({ files, createdAt }) => writeFillIns(files, createdAt),
  'open-tables': async ({ bytes }) => openAppendixFile(bytes),
};

/** What was decided about an earlier file is believed only where it still fits: else the file is read afresh. */
function readAsRemembered(
  grids: readonly Grid[],
  memory: readonly RememberedShape[],
  options: AppendixReadingOptions,
): OpenedAppendix {
  for (const remembered of memory) {
    const choices = recallChoices(remembered, grids);
    if (choices === NO_CHOICES) continue;
    try {
      return {
        grids,
        reading: readTable(grids, choices, readingOptions(options)),
        recalled: remembered.shape,
      };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
  return { grids, reading: readTable(grids, NO_CHOICES, readingOptions(options)), recalled: null };
}

const readingOptions = ({ agencies, ...options }: AppendixReadingOptions): ReadAppendixOptions => ({
  ...options,
  register: agencyRegister(agencies),
});
