import { dialog, type BrowserWindow } from 'electron';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { knownFolders } from './known-folders.ts';
import { readFolder } from './read-folder.ts';

let lastFolder: string | null = null;

/** Asks for a folder and reads what is in it. Null when cancelled; Problem when it cannot be read or is too much. */
export async function openFolder(window: BrowserWindow): Promise<readonly OpenedFile[] | null> {
  const answer = await dialog.showOpenDialog(window, {
    defaultPath: lastFolder ?? knownFolders().documents,
    properties: ['openDirectory'],
  });
  const [folder] = answer.filePaths;
  if (answer.canceled || folder === undefined) return null;
  lastFolder = folder;
  return readFolder(folder);
}
