import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './programs.ts';

/** Documents by file name (`seed.xlsx`) as LibreOffice prints them; one start for all of them. */
export function officeToPdf(documents: Readonly<Record<string, Uint8Array>>): {
  readonly pdf: (name: string) => string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'papers-'));
  const files = Object.entries(documents).map(([name, bytes]) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  });
  // A profile of its own: an office program that is open on the desktop would take the order and do nothing.
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files);
  return {
    pdf: (name) => path.join(folder, `${path.parse(name).name}.pdf`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
