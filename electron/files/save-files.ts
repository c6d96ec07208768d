import { dialog, type BrowserWindow } from 'electron';
import path from 'node:path';
import type { SavedFile, SaveRequest } from '#shared/contracts/host.ts';
import { knownFolders } from './known-folders.ts';
import { writeIntoFolder } from './write-into-folder.ts';

let lastFolder: string | null = null;

/** Asks for a folder and writes every file into it. Null when cancelled; Problem at the first that cannot be written. */
export async function saveFiles(
  window: BrowserWindow,
  requests: readonly SaveRequest[],
): Promise<readonly SavedFile[] | null> {
  const answer = await dialog.showOpenDialog(window, {
    defaultPath: lastFolder ?? knownFolders().documents,
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folder] = answer.filePaths;
  if (answer.canceled || folder === undefined) return null;
  lastFolder = folder;
  return writeIntoFolder(path.resolve(folder), requests, knownFolders());
}
