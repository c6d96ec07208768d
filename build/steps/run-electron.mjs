import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './root.mjs';

/** A program that ends this soon with an error never had a window. */
const TOO_SOON = 5000;

/** False where a window cannot be shown at all. */
export function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Runs the desktop program; resolves with its exit code, or null when it could not even start. */
export function runElectron(args) {
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const started = Date.now();
  const electron = spawn(
    process.execPath,
    [path.join(root, 'node_modules/electron/cli.js'), ...sandbox, root, ...args],
    { stdio: 'inherit' },
  );
  return new Promise((resolve) => {
    electron.on('error', () => resolve(null));
    electron.on('exit', (code) =>
      resolve(code !== 0 && Date.now() - started < TOO_SOON ? null : (code ?? 1)),
    );
  });
}
