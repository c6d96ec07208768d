import { spawnSync } from 'node:child_process';

/** What turns documents into pictures; on Debian: libreoffice-calc, libreoffice-writer, poppler-utils. */
const PROGRAMS = ['soffice', 'pdftotext', 'pdftocairo'] as const;

/** The programs that are not on this machine; the checks of paper are skipped, in so many words, while there are any. */
export function missingPrograms(): readonly string[] {
  const search = process.platform === 'win32' ? 'where' : 'which';
  return PROGRAMS.filter((program) => spawnSync(search, [program], { stdio: 'ignore' }).status !== 0);
}

/** The name of a group of checks; says why they are skipped. */
export function paperTitle(title: string, missing: readonly string[]): string {
  return missing.length === 0 ? title : `${title} (skipped: ${missing.join(', ')} not found)`;
}

/** The standard output of a program; throws with its errors when it fails. */
export function run(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr}`);
  return stdout;
}
