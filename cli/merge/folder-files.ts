import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '#shared/problem.ts';
import { readInput } from '../files.ts';
import type { InputFile } from './package-file.ts';

/**
 * The files lying in a folder, hidden ones and subfolders left out, sorted by name.
 *
 * @throws Problem `folder-not-found` or `folder-empty`.
 */
export async function folderFiles(folder: string): Promise<readonly InputFile[]> {
  const names = await fileNames(folder);
  if (names.length === 0) {
    throw new Problem('folder-empty', 'Thư mục không có tệp nào.', {
      where: folder,
      advice: 'Chép các gói .skh nhận được vào thư mục rồi chạy lại.',
    });
  }
  const files: InputFile[] = [];
  for (const name of names) files.push({ name, bytes: await readInput(join(folder, name)) });
  return files;
}

async function fileNames(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .toSorted();
  } catch (error) {
    throw new Problem('folder-not-found', `Không mở được thư mục “${folder}”.`, {
      where: folder,
      cause: error,
    });
  }
}
