import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const MARK = path.join(root, 'out', 'built-from.txt');
const FOLDERS = ['build', 'cli', 'e2e/stand-in', 'electron', 'renderer', 'seeds', 'shared'];
const FILES = ['package.json', 'package-lock.json', 'vite.config.ts'];

/** Hash over every source that goes into out/. Contents, not times: a checkout or a copied folder changes times. */
function sourceHash() {
  const hash = createHash('sha256');
  const take = (file) => hash.update(path.relative(root, file)).update('\0').update(readFileSync(file));
  for (const folder of FOLDERS) {
    const names = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of names.sort()) take(file);
  }
  for (const file of FILES) take(path.join(root, file));
  return hash.digest('hex');
}

/** Called at the end of a whole build. */
export function markBuilt() {
  writeFileSync(MARK, `${sourceHash()}\n`);
}

/** True when out/ was made from exactly the present sources. */
export function isBuilt() {
  return existsSync(MARK) && readFileSync(MARK, 'utf8').trim() === sourceHash();
}
