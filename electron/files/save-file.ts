import { dialog, type BrowserWindow } from 'electron';
import path from 'node:path';
import type { SavedFile, SaveRequest } from '#shared/contracts/host.ts';
import { atomicWrite } from './atomic-write.ts';
import { FILE_KINDS } from './file-kinds.ts';
import { freeBytes } from './free-bytes.ts';
import { withExtension } from './free-name.ts';
import { knownFolders } from './known-folders.ts';
import { describePlace, volumeName } from './place.ts';
import { writeProblem } from './write-problem.ts';

/** Where the officer saved last, so that ten exports to a stick need one walk through folders. Forgotten at exit. */
let lastFolder: string | null = null;

/** Asks where, writes atomically and reads the file again. Null when cancelled; Problem when it could not be written. */
export async function saveFile(window: BrowserWindow, request: SaveRequest): Promise<SavedFile | null> {
  const kind = FILE_KINDS[request.kind];
  const folders = knownFolders();
  const answer = await dialog.showSaveDialog(window, {
    defaultPath: path.join(lastFolder ?? folders.documents, request.suggestedName),
    filters: kind.extensions.length === 0 ? [] : [{ name: kind.label, extensions: [...kind.extensions] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (answer.canceled || answer.filePath === '') return null;

  // An evidence file keeps its own ending, whatever it is; it may have none.
  const ending = kind.extensions[0] ?? path.extname(request.suggestedName).slice(1).toLowerCase();
  const file = ending === '' ? answer.filePath : withExtension(answer.filePath, ending);
  try {
    await atomicWrite(file, request.bytes);
  } catch (error) {
    throw writeProblem(error, {
      noun: kind.noun,
      fileName: path.basename(file),
      volume: volumeName(file),
      needed: request.bytes.byteLength,
      free: await freeBytes(path.dirname(file)),
    });
  }
  lastFolder = path.dirname(file);
  return {
    name: path.basename(file),
    place: describePlace(file, folders),
    bytes: request.bytes.byteLength,
    verified: true,
  };
}
