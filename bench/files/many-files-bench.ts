// Files dropped at once on the closing day: what one costs among 30 and among 300, from reading the package to the list
// of agencies and the sums, with everything stored. The work is counted to the letter in import-many-files.test.ts.
import 'fake-indexeddb/auto';
import { machine } from '#renderer/testing/machine.ts';
import { manySenders } from '#renderer/testing/many-senders.ts';
import { FOCAL, Q3 } from '#renderer/testing/report-cycle.ts';
import { importPackages } from '#renderer/use-cases/import-packages.ts';
import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { median, timed } from '../median.ts';

const SIZES = { few: 30, many: 300 } as const;
const RUNS = 3;
/** What one file may cost among ten times as many, beside what it costs among few. */
const MOST = 1.3;
/** The day after the sending day. */
const NOW = Date.UTC(2024, 8, 18, 2);

/** Milliseconds of work per file. */
async function perFile(count: number): Promise<number> {
  const focal = await machine(FOCAL);
  const files = await manySenders(focal, count);
  const { processor, result } = await timed(async () => {
    const record = await importPackages(focal.session, files);
    const book = focal.book();
    const { rows } = closingDay(book, Q3, NOW);
    const summary = summarise(book, Q3, '2024-09-18', { includeSubmitted: true });
    return { merged: record.files.filter(({ outcome }) => outcome === 'merged').length, rows, summary };
  });
  if (result.merged !== count) throw new Error(`${result.merged} of ${count} files were taken in`);
  return processor / count;
}

const times = { few: [] as number[], many: [] as number[] };
for (let run = 0; run <= RUNS; run++) {
  const few = await perFile(SIZES.few);
  const many = await perFile(SIZES.many);
  // The first run warms up.
  if (run === 0) continue;
  times.few.push(few);
  times.many.push(many);
}
const few = median(times.few);
const many = median(times.many);
console.log(`files dropped at once, processor time per file: ${few.toFixed(1)} ms of ${SIZES.few}`);
console.log(`  of ${SIZES.many}: ${many.toFixed(1)} ms, ratio ${(many / few).toFixed(2)} (goal ≤ ${MOST})`);
