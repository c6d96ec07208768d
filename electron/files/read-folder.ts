import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import {
  MOST_FOLDER_FILES,
  readFolderFiles,
  tooManyFiles,
  type FolderFile,
} from '#shared/contracts/folder-limits.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { Problem } from '#shared/problem.ts';

/**
 * Every file in a folder, however deep, in the order of their names; named by the way down from the folder, as when the
 * folder is dropped. Links, devices and pipes are left out: a link may lead anywhere, also round in a circle.
 *
 * @throws Problem as readFolderFiles, `read-failed`
 */
export async function readFolder(folder: string): Promise<readonly OpenedFile[]> {
  const found: FolderFile[] = [];
  await collect(folder, path.basename(folder), found);
  return readFolderFiles(found);
}

async function collect(folder: string, name: string, found: FolderFile[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw unreadable(name, error);
  });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    const wayDown = `${name}/${entry.name.normalize('NFC')}`;
    if (entry.isDirectory()) await collect(file, wayDown, found);
    else if (entry.isFile()) found.push(await fileIn(file, wayDown));
    if (found.length > MOST_FOLDER_FILES) throw tooManyFiles();
  }
}

async function fileIn(file: string, name: string): Promise<FolderFile> {
  return {
    name,
    size: await opened(file, name, async (handle) => (await handle.stat()).size),
    read: (end) =>
      opened(file, name, async (handle) => {
        const bytes = new Uint8Array(end);
        let at = 0;
        while (at < end) {
          const { bytesRead } = await handle.read(bytes, at, end - at, at);
          if (bytesRead === 0) return bytes.subarray(0, at);
          at += bytesRead;
        }
        return bytes;
      }),
  };
}

async function opened<T>(
  file: string,
  name: string,
  work: (handle: Awaited<ReturnType<typeof open>>) => Promise<T>,
): Promise<T> {
  try {
    const handle = await open(file, 'r');
    try {
      return await work(handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadable(name, error);
  }
}

function unreadable(where: string, cause: unknown): Problem {
  return new Problem('read-failed', 'Không đọc được hết thư mục, chưa nhận tệp nào.', {
    where,
    advice: 'Đồng chí kiểm tra USB còn cắm, tệp không bị xóa hoặc khóa, rồi chọn lại thư mục.',
    cause,
  });
}
