// What an import of one more package costs a book that already holds 120,000 reports, what importing it again costs, and
// how the time of a merge grows with the data.
import { median, timed } from '../median.ts';
import { importOne } from './one-more-package.ts';
import { mergePackages } from './merge-packages.ts';
import { simulatePackages } from './simulated-packages.ts';
import { simulateReports } from './simulated-reports.ts';

const SIZE = { agencies: 25, tasks: 400, periods: 12, seed: 158 };
const TENTH = { ...SIZE, tasks: 40 };
/** Milliseconds of work. */
const MOST_FOR_ONE = 100;

const { options, packages, more } = await simulatePackages(simulateReports(SIZE), { oneMorePeriod: true });
const first: number[] = [];
const again: number[] = [];
const ledger = await mergePackages(options, packages);
for (const file of more) {
  // One after the other as an officer would, without tidying memory in between: that costs more than the work itself.
  const start = performance.now();
  const taken = await importOne(ledger, file);
  const between = performance.now();
  const repeated = await importOne(ledger, file);
  again.push(performance.now() - between);
  first.push(between - start);
  if (taken !== 1 || repeated !== 0)
    throw new Error(`${taken} and ${repeated} new segments instead of 1 and 0`);
}
const one = median(first);
const two = median(again);
console.log(
  `one more package (an agency's whole history with a new period, ${more[0]?.length} bytes) of ${more.length}`,
);
console.log(`  imported ${one.toFixed(1)} ms (goal ≤ ${MOST_FOR_ONE}) · again ${two.toFixed(2)} ms`);
console.log(`  again ÷ first: ${(two / one).toFixed(3)} (goal ≤ 0.1)`);

const small = await simulatePackages(simulateReports(TENTH));
const times = { small: [] as number[], large: [] as number[] };
for (let run = 0; run <= 3; run++) {
  const little = await timed(() => mergePackages(small.options, small.packages));
  const much = await timed(() => mergePackages(options, packages));
  if (run === 0) continue;
  times.small.push(little.time);
  times.large.push(much.time);
}
const growth = median(times.large) / median(times.small);
console.log(
  `ten times the data: ${growth.toFixed(1)} times the time of ${median(times.small).toFixed(0)} ms (goal ≤ 11)`,
);
