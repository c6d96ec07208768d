import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { BenchFile } from './bench-file.ts';
import { mergePackages } from './merge-packages.ts';
import { parseFinalState } from './one-deflated-json.ts';

export type Work = 'nothing' | 'floor' | 'merge';

/** Highest resident memory, in MB, of a process of its own that does the work once and keeps the result (Linux). */
export function peakMemory(work: Work, file: string): number {
  const { stdout, status } = spawnSync(
    process.execPath,
    [...process.execArgv, import.meta.filename, work, file],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`peak memory of ${work} could not be measured`);
  return Number(stdout);
}

async function measure(work: Work, file: string): Promise<number> {
  const { options, packages, finalState } = deserialize(readFileSync(file)) as BenchFile;
  const kept =
    work === 'merge'
      ? await mergePackages(options, packages)
      : work === 'floor'
        ? parseFinalState(finalState)
        : null;
  // Not resourceUsage().maxRSS: a process takes that over from the one that started it.
  const status = readFileSync('/proc/self/status', 'utf8');
  const peak = Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1]) / 1024;
  return kept === undefined ? 0 : peak;
}

const [script, work, file] = process.argv.slice(1);
if (script === import.meta.filename && work !== undefined && file !== undefined) {
  process.stdout.write(String(await measure(work as Work, file)));
}
