import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { say } from './say.mjs';

const FOLDER = path.join(root, 'node_modules', 'electron');
const FAILED = path.join(root, 'node_modules', '.electron-download-failed');
const PATIENCE = 60_000;
const A_DAY = 24 * 3600 * 1000;

/** The version package.json asks for is unpacked in node_modules/electron/dist. */
function hasElectron() {
  const file = path.join(FOLDER, 'dist', 'version');
  if (!existsSync(file)) return false;
  const { version } = JSON.parse(readFileSync(path.join(FOLDER, 'package.json'), 'utf8'));
  return readFileSync(file, 'utf8').trim().replace(/^v/, '') === version;
}

/** One quiet try at downloading the binary; after a failed one, none for a day. True when it is there. */
export function tryElectron() {
  if (hasElectron()) return true;
  if (existsSync(FAILED) && Date.now() - statSync(FAILED).mtimeMs < A_DAY) return false;
  say('Chưa có Electron; đang thử tải một lần …', 'Electron is not here yet; trying one download');
  spawnSync(process.execPath, [path.join(FOLDER, 'install.js')], { stdio: 'ignore', timeout: PATIENCE });
  if (hasElectron()) return true;
  writeFileSync(FAILED, '');
  return false;
}
