import { readFileSync } from 'node:fs';
import type { RunningBook } from '../support/launch.ts';

/** Ends the program with SIGKILL, the browser's processes before main, so that nothing is written on the way out. */
export async function killBook({ app }: RunningBook): Promise<void> {
  const main = app.process();
  const ended = new Promise<void>((resolve) => {
    main.once('exit', () => resolve());
  });
  const { pid } = main;
  if (pid === undefined) throw new Error('The program has no process');
  for (const each of [...descendants(pid).toReversed(), pid]) kill(each);
  await ended;
}

/** Every process below this one, parents first. Linux only, where these tests run. */
function descendants(pid: number): readonly number[] {
  const children = readChildren(pid);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function readChildren(pid: number): readonly number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return text.split(' ').filter(Boolean).map(Number);
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** The process ended by itself between two looks. */
function isGone(error: unknown): boolean {
  return ['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '');
}
