import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../files/sync-folder.ts';

/** A new folder lasts only when the one that names it is synced too, up to the journal's own parent. */
export async function makeFolder(folder: string, journal: string): Promise<void> {
  if ((await mkdir(folder, { recursive: true })) === undefined) return;
  for (let above = path.dirname(folder); ; above = path.dirname(above)) {
    await syncFolder(above);
    if (above === path.dirname(journal) || above === path.dirname(above)) return;
  }
}

/** Names in a folder, sorted; none when it is not there. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A file's bytes; null when it is not there. */
export async function contentOf(file: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Moves a file into a folder beside it and lasts; nothing happens when it is not there. */
export async function moveInto(file: string, folder: string, journal: string): Promise<void> {
  await makeFolder(folder, journal);
  try {
    await rename(file, path.join(folder, path.basename(file)));
  } catch (error) {
    if (isMissing(error)) return; // moved before, or never written
    throw error;
  }
  await syncFolder(folder);
  await syncFolder(path.dirname(file));
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
