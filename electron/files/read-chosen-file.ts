import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { Problem } from '#shared/problem.ts';

/** Larger than a whole province's year with its evidence; anything above is no file of this program. */
export const LARGEST_FILE = 512 * 1024 * 1024;

/**
 * Reads a file an officer chose or the system handed over. It must be a real file (no folder, device or pipe) and
 * not larger than the limit; both are asked of the opened file, so it cannot be swapped in between.
 */
export async function readChosenFile(chosen: string, limit = LARGEST_FILE): Promise<OpenedFile> {
  const name = path.basename(chosen);
  try {
    const handle = await open(await realpath(chosen), 'r');
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) throw new Problem('not-a-file', `“${name}” không phải là tệp.`, { where: name });
      if (stat.size > limit) throw tooLarge(name, stat.size, limit);
      return { name, bytes: new Uint8Array(await handle.readFile()) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('read-failed', `Không đọc được tệp “${name}”.`, {
      where: name,
      advice: 'Đồng chí kiểm tra USB còn cắm, tệp không bị xóa hoặc khóa, rồi chọn lại.',
      cause: error,
    });
  }
}

function tooLarge(name: string, size: number, limit: number): Problem {
  const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1024 / 1024));
  return new Problem('file-too-large', `Tệp “${name}” nặng ${megabytes(size)} MB, quá lớn để mở.`, {
    where: name,
    advice: `Chương trình nhận tệp đến ${megabytes(limit)} MB. Đồng chí kiểm tra lại có chọn đúng tệp không.`,
  });
}
