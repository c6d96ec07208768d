import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Problem } from '#shared/problem.ts';

/** Larger files are no appendix and no package. */
const LARGEST_INPUT = 512 * 1024 * 1024;

/** Reads a file. Throws Problem `file-not-found`, `file-unreadable` or `file-too-large`. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    const bytes = new Uint8Array(await readFile(path));
    if (bytes.length > LARGEST_INPUT) {
      throw new Problem('file-too-large', `Tệp “${basename(path)}” quá lớn.`, { where: path });
    }
    return bytes;
  } catch (error) {
    throw error instanceof Problem ? error : systemProblem(error, path, 'đọc');
  }
}

export async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw systemProblem(error, path, 'tạo');
  }
}

/**
 * Writes a file whole or not at all: to a new file beside it, flushed, renamed, then read again.
 *
 * @param mode who may read it, where the system knows such a thing
 * @throws Problem `file-not-written` when the disk is full, the folder is missing, or the copy differs.
 */
export async function writeOutput(path: string, content: Uint8Array | string, mode = 0o666): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    const written = await readFile(path);
    if (!written.equals(bytes)) throw new Error('The written file differs');
  } catch (error) {
    await rm(temporary, { force: true });
    throw systemProblem(error, path, 'ghi');
  }
}

function systemProblem(error: unknown, path: string, verb: 'đọc' | 'ghi' | 'tạo'): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: verb === 'đọc' ? 'Không có tệp này' : 'Không có thư mục chứa tệp',
    EACCES: 'Không có quyền truy cập',
    EPERM: 'Không có quyền truy cập',
    EISDIR: 'Đây là thư mục, không phải tệp',
    ENOTDIR: 'Đường dẫn đi qua một tệp',
    EEXIST: 'Đã có tệp cùng tên',
    ENOSPC: 'Ổ đĩa đã đầy',
  };
  const kind =
    verb === 'đọc' ? (code === 'ENOENT' ? 'file-not-found' : 'file-unreadable') : 'file-not-written';
  return new Problem(kind, `Không ${verb} được “${path}”: ${reasons[code] ?? 'hệ thống báo lỗi'}.`, {
    where: path,
    cause: error,
  });
}
