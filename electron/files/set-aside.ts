import { rename } from 'node:fs/promises';
import path from 'node:path';

/**
 * Renames a file that cannot be used so that a new one can be made; nothing is deleted, support can still look at it.
 * `settings.json` → `settings.set-aside-2024-09-17T03-20-11-512Z.json`.
 */
export async function setAside(file: string, now: Date): Promise<string> {
  const { dir, name, ext } = path.parse(file);
  const aside = path.join(dir, `${name}.set-aside-${now.toISOString().replaceAll(/[:.]/g, '-')}${ext}`);
  await rename(file, aside);
  return aside;
}
