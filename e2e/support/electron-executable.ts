import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '..', '..');

/** Real Electron where its binary is present, unless E2E_HOST=chromium asks for the stand-in. */
export const isRealElectron =
  existsSync(path.join(root, 'node_modules/electron/dist/version')) && process.env['E2E_HOST'] !== 'chromium';

if (!isRealElectron) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path.join(root, 'e2e/stand-in/bin');

/** What to start for another instance of the program. */
export function electronExecutable(): string {
  return createRequire(import.meta.url)('electron') as string;
}
