import { folderFile } from '../folder-file.ts';
import { readFolderFiles } from '#shared/contracts/folder-limits.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';

/** The browser's picker for a folder. Null when cancelled. Must be called from a click or a key press. */
export async function pickFolder(): Promise<readonly OpenedFile[] | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  const chosen = await new Promise<readonly File[] | null>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
  return chosen && readFolderFiles(chosen.map((file) => folderFile(file.webkitRelativePath, file)));
}
