import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { say } from './say.mjs';

const LOCK = path.join(root, 'package-lock.json');
const INSTALLED = path.join(root, 'node_modules', '.package-lock.json');
/** Lies inside node_modules, so that it goes with it. */
const MARK = path.join(root, 'node_modules', '.installed-from.txt');

/** Runs `npm ci` when node_modules is missing or was made from another lock file. Ends the process when that fails. */
export function installIfNeeded() {
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (isInstalled(wanted)) return;
  say('Đang cài các gói phụ thuộc …', 'installing dependencies: npm ci');
  // The electron package and its helpers ask for a newer Node in `engines`; they are only run where they work.
  const npm = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    say(
      'Không cài được các gói phụ thuộc. Hãy kiểm tra mạng hoặc kho gói npm rồi chạy: npm ci',
      'Dependencies could not be installed. Check the network or the npm registry, then run: npm ci',
    );
    process.exit(1);
  }
  writeFileSync(MARK, `${wanted}\n`);
}

function isInstalled(wanted) {
  if (!existsSync(INSTALLED)) return false;
  if (existsSync(MARK)) return readFileSync(MARK, 'utf8').trim() === wanted;
  // Installed by hand: newer than the lock file is good enough.
  return statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs;
}
