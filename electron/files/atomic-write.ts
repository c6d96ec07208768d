import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '#shared/problem.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Writes a file so that its name holds either the old content or the whole new one, whenever the machine stops:
 * a temporary file in the same folder, fsync, rename, fsync of the folder, and then reads it again.
 * On failure the half-written temporary file is removed and the system's error is thrown as it is; Problem
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
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
  await requireSame(file, bytes);
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

async function requireSame(file: string, bytes: Uint8Array): Promise<void> {
  const written = await readFile(file);
  if (Buffer.compare(written, bytes) === 0) return;
  throw new Problem('write-unverified', 'Tệp vừa ghi đọc lại không giống bản gốc.', {
    where: path.basename(file),
    advice: 'Đồng chí không dùng tệp này; ghi lại vào nơi khác, vì ổ đĩa có thể đã hỏng.',
  });
}
