import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The chosen path with the extension it must have. Dialogs of some systems leave it to the user; when it has to be
 * added, the name was never confirmed for overwriting, so a free one is taken: `KH158.skh`, `KH158 (2).skh`, …
 */
export function withExtension(
  chosen: string,
  extension: string,
  exists: (file: string) => boolean = existsSync,
): string {
  if (path.extname(chosen).toLowerCase() === `.${extension}`) return chosen;
  for (let n = 1; ; n += 1) {
    const file = `${chosen}${n === 1 ? '' : ` (${n})`}.${extension}`;
    if (!exists(file)) return file;
  }
}
