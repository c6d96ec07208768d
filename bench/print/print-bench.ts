import { printDocument } from '#shared/office/print/print-document.ts';
import { longPlan } from '#shared/office/testing/nasty-plan.ts';
import { PaperPrinter } from '../../e2e/paper/paper-printer.ts';
import { plainTable } from './plain-table.ts';

const ROWS = 1_000;
/** As many rows as are printed without a warning. */
const MANY = 2_000;
const RUNS = 5;

export interface PrintBench {
  readonly rows: number;
  /** Median milliseconds in which Chromium prints the very same HTML, prepared beforehand. */
  readonly floor: number;
  /** The same of the plainest HTML such a table can be: no marks, headings, bullets, or page breaks of ours. */
  readonly plain: number;
  /** Median milliseconds from the data to the PDF, page breaking included. */
  readonly whole: number;
  /** Of `whole`, what passes before Chromium sees the document. */
  readonly document: number;
  /** whole ÷ floor, both medians of the same run. Goal ≤ 1.2. */
  readonly timeRatio: number;
  readonly bytes: number;
}

/** Our way from the data to the PDF against Chromium's own time for static HTML, alternating in one Chromium. */
export async function printBench(rows: number, runs: number): Promise<PrintBench> {
  const document = longPlan(rows);
  const input = { document, columns: 'issued' } as const;
  const plain = plainTable(document);
  const same = printDocument(input);
  const printer = await PaperPrinter.start();
  const times: Record<'floor' | 'plain' | 'whole' | 'document', number[]> = {
    floor: [],
    plain: [],
    whole: [],
    document: [],
  };
  let bytes = 0;
  try {
    // With more than one run the first warms both sides up and does not count.
    for (let run = runs === 1 ? 1 : 0; run <= runs; run++) {
      const floor = await timed(() => printer.pdf(same));
      const plainest = await timed(() => printer.pdf(plain));
      const whole = await timed(async () => {
        const made = await timed(async () => printDocument(input));
        return { pdf: await printer.pdf(made.result), made: made.time };
      });
      bytes = whole.result.pdf.length;
      if (run === 0) continue;
      times.floor.push(floor.time);
      times.plain.push(plainest.time);
      times.whole.push(whole.time);
      times.document.push(whole.result.made);
    }
  } finally {
    await printer.close();
  }
  return {
    rows,
    floor: median(times.floor),
    plain: median(times.plain),
    whole: median(times.whole),
    document: median(times.document),
    timeRatio: median(times.whole) / median(times.floor),
    bytes,
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ time: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { time: performance.now() - start, result };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export async function printPrintBench(): Promise<void> {
  for (const { rows, runs } of [
    { rows: ROWS, runs: RUNS },
    { rows: MANY, runs: 1 },
  ]) {
    const result = await printBench(rows, runs);
    const ms = (time: number) => `${time.toFixed(0)} ms`;
    process.stdout.write(
      [
        `PDF of ${result.rows} rows from the data against Chromium printing the same HTML, prepared beforehand`,
        `  floor ${ms(result.floor)} · whole ${ms(result.whole)} (of it our document ${ms(result.document)})`,
        `  time ratio ${result.timeRatio.toFixed(2)}${rows === ROWS ? ' (goal ≤ 1.20)' : ' (one run)'}`,
        `  against the plainest HTML of the same table (${ms(result.plain)}): ${(result.whole / result.plain).toFixed(2)}`,
        `  ${(result.bytes / 1e6).toFixed(1)} MB`,
        '',
      ].join('\n'),
    );
  }
}

if (process.argv[1] === import.meta.filename) await printPrintBench();
