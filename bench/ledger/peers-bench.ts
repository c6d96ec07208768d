// The same reports in Yjs, Loro and Automerge, in one run with the ledger and the floor. Everybody's files are as they
// would travel, deflated by the same library. Some libraries put work off until a value is read, so what is timed ends
// when every value of every report was read.
import { inflateSync } from 'node:zlib';
import { zlibSync } from 'fflate';
import { median, timed } from '../median.ts';
import { mergePackages } from './merge-packages.ts';
import { deflateFinalState, parseFinalState } from './one-deflated-json.ts';
import { automergePeer } from './peers/automerge-peer.ts';
import { loroApartPeer, loroPeer } from './peers/loro-peer.ts';
import type { Peer } from './peers/peer.ts';
import { yjsPeer } from './peers/yjs-peer.ts';
import { simulatePackages } from './simulated-packages.ts';
import { simulateReports } from './simulated-reports.ts';

/**
 * 3 of the 25 agencies of the large book, the same for everybody: at full size some of them take minutes. Their times grow
 * faster than the data, so that the ratios are on their side.
 */
const SIZE = { agencies: 3, tasks: 400, periods: 12, seed: 158 };
const REPORTS = SIZE.agencies * SIZE.tasks * SIZE.periods;
const RUNS = 5;

interface Contender {
  readonly name: string;
  readonly bytes: number;
  /** How many times quicker the ledger has to be; null where nothing is asked. */
  readonly goal: number | null;
  /** From bytes to every value read; returns how many reports it found. */
  run(): Promise<number> | number;
}

const data = simulateReports(SIZE);
const contenders: readonly Contender[] = [
  await ledger(),
  floor(),
  peer(yjsPeer, 2.5),
  peer(loroPeer, 8),
  peer(loroApartPeer, null),
  peer(automergePeer, 8),
];
const times = contenders.map((): { clock: number[]; processor: number[] } => ({ clock: [], processor: [] }));
for (let run = 0; run <= RUNS; run++) {
  for (const [i, contender] of contenders.entries()) {
    const { time, processor, result } = await timed(() => contender.run());
    if (result !== REPORTS) throw new Error(`${contender.name}: ${result} reports instead of ${REPORTS}`);
    if (run === 0) continue; // the first run warms everybody up
    times[i]?.clock.push(time);
    times[i]?.processor.push(processor);
  }
}
const medians = times.map(({ clock, processor }) => ({ clock: median(clock), processor: median(processor) }));
const [ours, floorTime] = medians;
const floorBytes = contenders[1]?.bytes ?? Number.NaN;
if (ours === undefined || floorTime === undefined) throw new Error('nothing was measured');
console.log(`${REPORTS} reports from bytes to every value read, median of ${RUNS}`);
console.log('  (by the clock / in processor time, which other work on the machine does not lengthen)');
const missed: string[] = [];
for (const [i, { name, bytes, goal }] of contenders.entries()) {
  const { clock, processor } = medians[i] ?? { clock: Number.NaN, processor: Number.NaN };
  const faster = processor / ours.processor;
  const asked = goal === null ? '' : ` (goal ≥ ${goal})`;
  console.log(
    `  ${name}: ${clock.toFixed(0)} / ${processor.toFixed(0)} ms, ` +
      `${(clock / floorTime.clock).toFixed(2)} / ${(processor / floorTime.processor).toFixed(2)} × the floor, ` +
      `${(clock / ours.clock).toFixed(1)} / ${faster.toFixed(1)} × the ledger${asked}; ` +
      `size ${(bytes / floorBytes).toFixed(2)} × the floor`,
  );
  if (goal !== null && faster < goal) missed.push(name);
}
if (missed.length > 0) console.log(`  goal missed in processor time: ${missed.join('; ')}`);

async function ledger(): Promise<Contender> {
  const { options, packages } = await simulatePackages(data);
  return {
    name: 'ledger, signatures checked',
    bytes: sum(packages),
    goal: null,
    async run() {
      const merged = await mergePackages(options, packages);
      return merged.entities('rep/').filter((id) => merged.read(id) !== undefined).length;
    },
  };
}

function floor(): Contender {
  const deflated = deflateFinalState(data);
  return {
    name: 'floor, the final state as one deflated JSON',
    bytes: deflated.length,
    goal: null,
    run: () => (parseFinalState(deflated) as readonly unknown[]).length,
  };
}

function peer({ name, layout, write, merge, readAll }: Peer, goal: number | null): Contender {
  const files = write(data).map((file) => zlibSync(file, { level: 9 }));
  return {
    name: `${name}, ${layout}`,
    bytes: sum(files),
    goal,
    run: () => readAll(merge(files.map((file) => inflateSync(file)))),
  };
}

function sum(files: readonly Uint8Array[]): number {
  return files.reduce((total, { length }) => total + length, 0);
}
