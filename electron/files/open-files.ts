import { dialog, type BrowserWindow } from 'electron';
import path from 'node:path';
import type { OpenedFile, OpenRequest } from '#shared/contracts/host.ts';
import { FILE_KINDS } from './file-kinds.ts';
import { knownFolders } from './known-folders.ts';
import { LARGEST_FILE, readChosenFile } from './read-chosen-file.ts';

/** As PACKAGE_LIMITS.attachmentBytes, which main does not know. */
const LARGEST_EVIDENCE = 25 * 1024 * 1024;

let lastFolder: string | null = null;

/** Asks for one file or several. Empty when cancelled; Problem when one cannot be read. */
export async function openFiles(
  window: BrowserWindow,
  { kinds, multiple }: OpenRequest,
): Promise<readonly OpenedFile[]> {
  const extensions = [...new Set(kinds.flatMap((kind) => FILE_KINDS[kind].extensions))];
  const label = kinds.map((kind) => FILE_KINDS[kind].label).join(', ');
  const answer = await dialog.showOpenDialog(window, {
    defaultPath: lastFolder ?? knownFolders().documents,
    filters: [
      ...(extensions.length === 0 ? [] : [{ name: label, extensions }]),
      { name: 'Mọi tệp', extensions: ['*'] },
    ],
    properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
  });
  const [first] = answer.filePaths;
  if (answer.canceled || first === undefined) return [];
  lastFolder = path.dirname(first);

  const files: OpenedFile[] = [];
  // Evidence crosses the bridge whole only when it may be attached at all.
  const limit = kinds.every((kind) => kind === 'evidence') ? LARGEST_EVIDENCE : LARGEST_FILE;
  for (const file of answer.filePaths) files.push(await readChosenFile(file, limit));
  return files;
}
