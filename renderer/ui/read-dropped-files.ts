import { MOST_FOLDER_FILES, readFolderFiles, tooManyFiles } from '#shared/contracts/folder-limits.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { folderFile, unreadable } from '#renderer/host/folder-file.ts';

/**
 * Reads what was dropped: files, and folders with everything in them, however deep. A file from a folder is named by
 * its way down from there. A large file that is no package or workbook is not read beyond its head: it is only named.
 * Must be called within the drop event: the browser empties the transfer afterwards.
 *
 * @throws Problem `too-many-files`, `too-much-at-once`, `read-failed`
 */
export async function readDroppedFiles(transfer: DataTransfer): Promise<readonly OpenedFile[]> {
  // Taken before anything is awaited. A drop made by a script has no entries, only files.
  const items = Array.from(transfer.items, (item) => ({
    entry: item.webkitGetAsEntry(),
    file: item.kind === 'file' ? item.getAsFile() : null,
  }));
  const found: { readonly name: string; readonly file: File }[] = [];
  for (const { entry, file } of items) {
    if (entry?.isDirectory === true) await collect(entry as FileSystemDirectoryEntry, found);
    else if (file !== null) found.push({ name: file.name, file });
    if (found.length > MOST_FOLDER_FILES) throw tooManyFiles();
  }
  return readFolderFiles(found.map(({ name, file }) => folderFile(name, file)));
}

async function collect(
  folder: FileSystemDirectoryEntry,
  found: { readonly name: string; readonly file: File }[],
): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    if (entry.isDirectory) await collect(entry as FileSystemDirectoryEntry, found);
    else found.push({ name: entry.fullPath.slice(1), file: await fileOf(entry as FileSystemFileEntry) });
    if (found.length > MOST_FOLDER_FILES) throw tooManyFiles();
  }
}

/** The browser hands a folder out in portions, the last one empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    }).catch((error: unknown) => {
      throw unreadable(folder.fullPath, error);
    });
    if (some.length === 0) return all.toSorted((a, b) => (a.fullPath < b.fullPath ? -1 : 1));
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise<File>((resolve, reject) => {
    entry.file(resolve, reject);
  }).catch((error: unknown) => {
    throw unreadable(entry.fullPath, error);
  });
}
