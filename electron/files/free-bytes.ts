import { statfs } from 'node:fs/promises';
import { log } from '../log/log.ts';

/** Bytes an ordinary user may still write where the folder lies; null when the system does not tell. */
export async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    log('free-space-unknown', error);
    return null;
  }
}
