import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '#shared/problem.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Writes a file so that its name holds either the old content or the whole new one, whenever the machine stops:
 * a temporary file in the same folder, fsync, read again, rename, fsync of the folder, and then read once more.
 * On failure the temporary file is removed, the old content stays, and the system's error is thrown as it is; Problem
 * `write-unverified` when what was read back differs.
 */
export async function atomicWrite(
  file: string,
  bytes: Uint8Array,
  options: { mode?: number } = {},
): Promise<void> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${path.basename(file)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    await writeSynced(temporary, bytes, options.mode ?? 0o666);
    // Before the old file goes: a disk that loses bytes must not cost both.
    await requireSame(temporary, bytes, path.basename(file));
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
  await requireSame(file, bytes, path.basename(file));
}

async function writeSynced(file: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function requireSame(file: string, bytes: Uint8Array, name: string): Promise<void> {
  const written = await readFile(file);
  if (Buffer.compare(written, bytes) === 0) return;
  throw new Problem('write-unverified', 'Tệp vừa ghi đọc lại không giống bản gốc.', {
    where: name,
    advice: 'Đồng chí không dùng tệp này; ghi lại vào nơi khác, vì ổ đĩa có thể đã hỏng.',
  });
}
