import { appendixWorkbook } from '#shared/office/appendix/appendix-workbook.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { longPlan } from '#shared/office/testing/nasty-plan.ts';
import { writeWithExceljs } from './write-with-exceljs.ts';

const ROWS = 10_000;
const RUNS = 5;
/** "10,000 rows to .xlsx at most this many times the bare writer." */
const GOAL = 1.2;

type Side = 'exceljs, nothing computed' | 'our writer, nothing computed' | 'appendix to .xlsx';

const appendix = longPlan(ROWS);
const description = appendixWorkbook(appendix, { columns: 'issued' });
const sides: Readonly<Record<Side, () => Promise<Uint8Array>>> = {
  'exceljs, nothing computed': () => writeWithExceljs(description),
  'our writer, nothing computed': () => writeXlsx(description),
  'appendix to .xlsx': () => writeXlsx(appendixWorkbook(appendix, { columns: 'issued' })),
};
const names = Object.keys(sides) as Side[];

const times = new Map<Side, number[]>(names.map((name) => [name, []]));
for (let run = 0; run <= RUNS; run += 1) {
  for (const name of names) {
    globalThis.gc?.();
    const started = performance.now();
    await sides[name]();
    // The first run warms every side up.
    if (run > 0) times.get(name)?.push(performance.now() - started);
  }
}
const median = (name: Side): number =>
  (times.get(name) ?? []).toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;

console.log(`${ROWS} rows × 6 columns, median of ${RUNS} runs, heights and widths of every row computed`);
for (const name of names) console.log(`${name.padEnd(30)} ${median(name).toFixed(0).padStart(6)} ms`);
const ratio = median('appendix to .xlsx') / median('exceljs, nothing computed');
console.log(`ratio to the bare writer: ${ratio.toFixed(2)} (goal ≤ ${GOAL})`);
if (!(ratio <= GOAL)) process.exitCode = 1;
