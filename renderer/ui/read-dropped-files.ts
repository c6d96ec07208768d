import type { OpenedFile } from '#shared/contracts/host.ts';
import { isEncrypted } from '#shared/package/is-encrypted.ts';
import { Problem } from '#shared/problem.ts';

/** More files than a closing day ever brings; somebody dropped the whole disk. */
const MOST_FILES = 2000;
/** Enough to tell a package (plain or encrypted) or a workbook from everything else. */
const HEAD_BYTES = 64;
/** Up to here everything is read: old workbooks and text tables have no common head. */
const WHOLE_BYTES = 64 * 1024 * 1024;

/**
 * Reads what was dropped: files, and folders with everything in them, however deep. A file from a folder is named by
 * its way down from there. A large file that is no package or workbook is not read beyond its head: it is only named.
 * Must be called within the drop event: the browser empties the transfer afterwards.
 *
 * @throws Problem `too-many-files`, `read-failed`
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
    if (found.length > MOST_FILES) throw tooMany();
  }
  return Promise.all(found.map(({ name, file }) => read(name, file)));
}

async function collect(
  folder: FileSystemDirectoryEntry,
  found: { readonly name: string; readonly file: File }[],
): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    if (entry.isDirectory) await collect(entry as FileSystemDirectoryEntry, found);
    else found.push({ name: entry.fullPath.slice(1), file: await fileOf(entry as FileSystemFileEntry) });
    if (found.length > MOST_FILES) throw tooMany();
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

async function read(name: string, file: File): Promise<OpenedFile> {
  try {
    const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
    const isZip = head[0] === 0x50 && head[1] === 0x4b;
    const isWanted = file.size <= WHOLE_BYTES || isZip || isEncrypted(head);
    return { name, bytes: isWanted ? new Uint8Array(await file.arrayBuffer()) : head };
  } catch (error) {
    throw unreadable(name, error);
  }
}

function unreadable(where: string, cause: unknown): Problem {
  return new Problem('read-failed', 'Không đọc được tệp vừa thả, chưa nhận tệp nào.', {
    where,
    advice: 'Đồng chí kiểm tra USB còn cắm, tệp không bị xóa hoặc khóa, rồi thả lại.',
    cause,
  });
}

function tooMany(): Problem {
  return new Problem('too-many-files', `Thư mục vừa thả có hơn ${MOST_FILES} tệp, chưa nhận tệp nào.`, {
    advice: 'Đồng chí thả riêng thư mục chứa các gói nhận được.',
  });
}
