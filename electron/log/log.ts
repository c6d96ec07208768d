import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const LARGEST = 1024 * 1024;
let file: string | null = null;

/** Starts the log in `<folder>/logs/main.log`; the previous megabyte is kept beside it. */
export function openLog(folder: string): void {
  const logs = path.join(folder, 'logs');
  mkdirSync(logs, { recursive: true });
  file = path.join(logs, 'main.log');
}

/**
 * For support: an event's name, an error's code and stack. Never what officers typed, file names, paths, keys or
 * passphrases; callers pass codes and counts.
 */
export function log(event: string, detail: unknown = ''): void {
  const line = `${new Date().toISOString()} ${event} ${describe(detail)}`.trimEnd();
  process.stderr.write(`${line}\n`);
  if (file === null) return;
  try {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, `${file}.1`);
    appendFileSync(file, `${line}\n`);
  } catch (error) {
    // A full or read-only disk must not stop the program because of its log.
    process.stderr.write(`log-not-written ${describe(error)}\n`);
  }
}

/** System errors name paths in their message, so only their code and call are told. */
function describe(detail: unknown): string {
  if (!(detail instanceof Error)) return typeof detail === 'string' ? detail : JSON.stringify(detail);
  const { code, syscall } = detail as NodeJS.ErrnoException;
  if (code !== undefined && syscall !== undefined) return `${code} ${syscall}`;
  const frames = (detail.stack ?? '').split('\n').slice(1, 6);
  return [`${detail.name}${code === undefined ? '' : ` ${code}`}`, ...frames.map((line) => line.trim())].join(
    ' | ',
  );
}
