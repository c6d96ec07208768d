import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { median, timed } from '../median.ts';
import { decodeSegment } from '#shared/ledger/decode-segment.ts';
import { signatureMatches } from '#shared/ledger/segment-signature.ts';
import { gunzipByNode } from '../../cli/merge/gunzip-by-node.ts';
import { readPackage } from '#shared/package/read-package.ts';
import type { BenchFile } from './bench-file.ts';
import { mergePackages } from './merge-packages.ts';
import { deflateFinalState, parseFinalState } from './one-deflated-json.ts';
import { peakMemory, type Work } from './peak-memory.ts';
import { simulatePackages } from './simulated-packages.ts';
import { simulateReports } from './simulated-reports.ts';

/** 120,000 reports of 8 fields: 960,000 field values. */
const SIZE = { agencies: 25, tasks: 400, periods: 12, seed: 158 };
const RUNS = 7;

export interface MergeBench {
  readonly reports: number;
  /** Median milliseconds. */
  readonly floor: number;
  /** Median milliseconds from the bytes of the packages to a ledger that can be read, signatures included. */
  readonly merge: number;
  /** The part of `merge` that goes into Ed25519; measured alone. */
  readonly signatures: number;
  /** Reading every report once after the merge. */
  readonly readAll: number;
  /** merge ÷ floor, both medians of the same run. Goal ≤ 1.3. */
  readonly timeRatio: number;
  /** Bytes of the packages ÷ bytes of the deflated final state. */
  readonly sizeRatio: number;
  /** Peak resident memory in MB, of processes that do one thing once. */
  readonly memory: Readonly<Record<Work, number>>;
  /** Peak memory of merge ÷ floor, both above that of a process that only holds the input. */
  readonly memoryRatio: number;
}

/** Decode and merge of all packages against parsing the final state, alternating in one process. */
export async function mergeBench(): Promise<MergeBench> {
  const data = simulateReports(SIZE);
  const input: BenchFile = { ...(await simulatePackages(data)), finalState: deflateFinalState(data) };
  const times: Record<'floor' | 'merge' | 'signatures' | 'readAll', number[]> = {
    floor: [],
    merge: [],
    signatures: [],
    readAll: [],
  };
  for (let run = 0; run <= RUNS; run++) {
    const floor = await timed(() => parseFinalState(input.finalState));
    const merge = await timed(() => mergePackages(input.options, input.packages));
    const readAll = await timed(() => merge.result.entities('rep/').map((id) => merge.result.read(id)));
    const signatures = await timeSignatures(input);
    if (run === 0) continue; // the first run warms both sides up
    times.floor.push(floor.time);
    times.merge.push(merge.time);
    times.readAll.push(readAll.time);
    times.signatures.push(signatures);
  }
  const memory = peakMemories(input);
  const packageBytes = input.packages.reduce((sum, { length }) => sum + length, 0);
  return {
    reports: SIZE.agencies * SIZE.tasks * SIZE.periods,
    floor: median(times.floor),
    merge: median(times.merge),
    signatures: median(times.signatures),
    readAll: median(times.readAll),
    timeRatio: median(times.merge) / median(times.floor),
    sizeRatio: packageBytes / input.finalState.length,
    memory,
    memoryRatio: (memory.merge - memory.nothing) / (memory.floor - memory.nothing),
  };
}

async function timeSignatures({ packages }: BenchFile): Promise<number> {
  const opened = await Promise.all(packages.map((file) => readPackage(file, gunzipByNode)));
  const segments = opened.flatMap((each) => each.segments);
  const authors = segments.map(({ bytes }) => decodeSegment(bytes).head.author);
  const { time } = await timed(() =>
    Promise.all(
      segments.map((segment, i) => signatureMatches(authors[i] ?? ('' as (typeof authors)[number]), segment)),
    ),
  );
  return time;
}

function peakMemories(input: BenchFile): MergeBench['memory'] {
  const folder = mkdtempSync(join(tmpdir(), 'skh-bench-'));
  try {
    const file = join(folder, 'input');
    writeFileSync(file, serialize(input));
    return {
      nothing: peakMemory('nothing', file),
      floor: peakMemory('floor', file),
      merge: peakMemory('merge', file),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function printMergeBench(): Promise<void> {
  const result = await mergeBench();
  const ms = (time: number) => `${time.toFixed(0)} ms`;
  const mb = (size: number) => `${size.toFixed(0)} MB`;
  process.stdout.write(
    [
      `merge of ${result.reports} reports against parsing the final state as one deflated JSON`,
      `  floor ${ms(result.floor)} · merge ${ms(result.merge)} (of it signatures ${ms(result.signatures)})`,
      `  time ratio ${result.timeRatio.toFixed(2)} (goal ≤ 1.30)`,
      `  size ratio ${result.sizeRatio.toFixed(2)} (goal ≤ 1.10)`,
      `  peak memory ${mb(result.memory.merge)} against ${mb(result.memory.floor)}, ${mb(result.memory.nothing)} of it ` +
        `for the start: ratio ${result.memoryRatio.toFixed(2)} (goal ≤ 1.60)`,
      `  reading every report once afterwards ${ms(result.readAll)}`,
      '',
    ].join('\n'),
  );
}

if (process.argv[1] === import.meta.filename) await printMergeBench();
