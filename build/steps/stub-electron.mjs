import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './root.mjs';

/** By this sentinel @electron/fuses finds the fuse wire in an executable. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;
/** Electron's defaults, one digit per fuse. */
const WIRE = '101100011';

/**
 * A folder that looks like an Electron distribution to electron-builder: the packing, the fuses and the contents can
 * be checked on a machine that cannot download Electron.
 */
export function makeStubElectron() {
  const folder = mkdtempSync(path.join(tmpdir(), 'electron-stub-'));
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'));
  mkdirSync(path.join(folder, 'resources'));
  mkdirSync(path.join(folder, 'locales'));
  for (const language of ['en-US', 'fr', 'vi']) {
    writeFileSync(path.join(folder, 'locales', `${language}.pak`), 'stub');
  }
  const wire = Buffer.concat([
    Buffer.from(`#!/bin/false\n#${SENTINEL}`),
    Buffer.from([WIRE_VERSION, WIRE.length]),
    Buffer.from(`${WIRE}\n`),
  ]);
  writeFileSync(path.join(folder, 'electron'), wire);
  chmodSync(path.join(folder, 'electron'), 0o755);
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox']) {
    writeFileSync(path.join(folder, file), 'stub');
  }
  writeFileSync(path.join(folder, 'version'), `v${version}`);
  return folder;
}
