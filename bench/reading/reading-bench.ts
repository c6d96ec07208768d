import * as XLSX from 'xlsx';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { appendixWorkbook } from '#shared/office/appendix/appendix-workbook.ts';
import { openAppendixFile } from '#shared/office/reading/open-appendix-file.ts';
import { readAppendix } from '#shared/office/reading/read-appendix.ts';
import { oddWorkbook } from '#shared/office/reading/testing/odd-workbooks.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { longAppendix } from './long-appendix.ts';

const ROWS = 10_000;
const SEED = 158;
const RUNS = 7;

export interface ReadingBench {
  readonly megabytes: number;
  /** Median milliseconds of SheetJS's `read` with its defaults. */
  readonly bare: number;
  /** Median milliseconds of our opening of the file alone: rows as text. */
  readonly open: number;
  /** Median milliseconds from the bytes to a document with every reading and warning. */
  readonly read: number;
  /** The same of a file with a tenth of the rows. */
  readonly readTenth: number;
}

/** A foreign workbook of 10,000 tasks, read with all interpretation, against SheetJS's bare read, alternating. */
export async function readingBench(): Promise<ReadingBench> {
  const bytes = await foreignWorkbook(longAppendix(ROWS, SEED));
  const tenth = await foreignWorkbook(longAppendix(ROWS / 10, SEED));
  const register = agencyRegister(builtInAgencies);
  const options = { planDate: '2024-05-16', today: '2024-06-01', register } as const;
  const times = {
    bare: [] as number[],
    open: [] as number[],
    read: [] as number[],
    readTenth: [] as number[],
  };
  for (let run = 0; run <= RUNS; run += 1) {
    const bare = timed(() => XLSX.read(bytes, { type: 'array' }));
    const open = timed(() => openAppendixFile(bytes));
    const read = timed(() => readAppendix(bytes, options));
    const readTenth = timed(() => readAppendix(tenth, options));
    if (read.result.counts.tasks !== ROWS || read.result.counts.rowsSkipped > 0)
      throw new Error('Rows were lost');
    if (run === 0) continue; // the first run warms all sides up
    times.bare.push(bare.time);
    times.open.push(open.time);
    times.read.push(read.time);
    times.readTenth.push(readTenth.time);
  }
  return {
    megabytes: bytes.length / 1024 / 1024,
    bare: median(times.bare),
    open: median(times.open),
    read: median(times.read),
    readTenth: median(times.readTenth),
  };
}

/** Without our own tags, so that everything has to be understood. */
function foreignWorkbook(document: AppendixDocument): Promise<Uint8Array> {
  return Promise.resolve(
    writeXlsx(oddWorkbook(appendixWorkbook(document, { columns: 'issued' }), { untagged: true })),
  );
}

/** No forced collection before a run: it would also throw away the code the engine has compiled for either side. */
function timed<T>(work: () => T): { readonly time: number; readonly result: T } {
  const start = performance.now();
  const result = work();
  return { time: performance.now() - start, result };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export async function printReadingBench(): Promise<void> {
  const { megabytes, bare, open, read, readTenth } = await readingBench();
  const ms = (time: number) => `${time.toFixed(0)} ms`;
  process.stdout.write(
    [
      `reading an appendix of ${ROWS} tasks (${megabytes.toFixed(1)} MB) with all interpretation against SheetJS's bare read`,
      `  SheetJS ${ms(bare)} · read ${ms(read)} (of it opening the file ${ms(open)})`,
      `  time ratio ${(read / bare).toFixed(2)} (goal ≤ 1.30)`,
      `  ${ROWS} rows against ${ROWS / 10}: ${(read / readTenth).toFixed(1)}× the time (goal ≤ 11.0)`,
      '',
    ].join('\n'),
  );
}

if (process.argv[1] === import.meta.filename) await printReadingBench();
