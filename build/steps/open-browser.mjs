import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
];

/** Shows the address in a browser; false on a machine without a screen. */
export function openBrowser(address) {
  const command = commandFor(address);
  if (command === null) return false;
  const [program, ...args] = command;
  const browser = spawn(program, args, { stdio: 'ignore', detached: true });
  // No browser to start: the address stands in the terminal all the same.
  browser.on('error', () => undefined);
  browser.unref();
  return true;
}

function commandFor(address) {
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', address];
  if (process.platform === 'darwin') return ['open', address];
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return null;
  const chromium = CHROMIUM.find((file) => existsSync(file));
  if (chromium === undefined) return ['xdg-open', address];
  // Chromium refuses to sandbox a root user's pages.
  return [chromium, `--app=${address}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
}
