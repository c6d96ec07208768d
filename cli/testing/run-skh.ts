import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '../main.ts';

export interface SkhRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The one JSON document of stdout. */
  json(): unknown;
}

/** Runs one call in this process: the same code without the second it takes to start. */
export async function runSkh(...words: readonly string[]): Promise<SkhRun> {
  let stdout = '';
  let stderr = '';
  const code = await main(words, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { code, stdout, stderr, json: (): unknown => JSON.parse(stdout) };
}

/** Runs the command line as a process of its own, as an officer's script does. */
export function spawnSkh(...words: readonly string[]): Promise<SkhRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'cli/skh.ts', ...words]);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr, json: (): unknown => JSON.parse(stdout) });
    });
  });
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'skh-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
