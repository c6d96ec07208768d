import type { FolderFile } from '#shared/contracts/folder-limits.ts';
import { Problem } from '#shared/problem.ts';

/** A file of the browser's, to be read as one of a folder. */
export function folderFile(name: string, file: File): FolderFile {
  return {
    name,
    size: file.size,
    read: async (end) => {
      try {
        return new Uint8Array(await file.slice(0, end).arrayBuffer());
      } catch (error) {
        throw unreadable(name, error);
      }
    },
  };
}

export function unreadable(where: string, cause: unknown): Problem {
  return new Problem('read-failed', 'Không đọc được một tệp, chưa nhận tệp nào.', {
    where,
    advice: 'Đồng chí kiểm tra USB còn cắm, tệp không bị xóa hoặc khóa, rồi nhận lại.',
    cause,
  });
}
