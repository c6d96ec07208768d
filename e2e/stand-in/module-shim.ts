import Module from 'node:module';
import { app } from './application.ts';
import { StandInBrowserWindow } from './browser-window.ts';
import { dialog } from './dialogs.ts';
import { ipcMain } from './ipc.ts';
import { StandInNotification } from './notification.ts';
import { protocol } from './schemes.ts';
import { defaultSession } from './session.ts';
import { Menu, safeStorage, screen, shell } from './small-modules.ts';
import { StandInWebContents } from './web-contents.ts';

const electron: Readonly<Record<string, unknown>> = {
  app,
  BrowserWindow: StandInBrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification: StandInNotification,
  protocol,
  safeStorage,
  screen,
  session: { defaultSession },
  shell,
  webContents: StandInWebContents,
};

/** Asked for by module loaders and by Playwright; not parts of Electron. */
const NOT_ELECTRON: ReadonlySet<string> = new Set(['then', 'toJSON', '__esModule', 'default']);

/** `require('electron')`: a part that is not there throws instead of being undefined. */
const strict = new Proxy(electron, {
  get(target, key) {
    if (typeof key === 'symbol' || NOT_ELECTRON.has(key)) return undefined;
    if (key in target) return target[key];
    throw new Error(`stand-in: electron.${key} is not implemented`);
  },
});

type Load = (request: string, ...rest: unknown[]) => unknown;

export function provideElectron(): void {
  const loader = Module as unknown as { _load: Load };
  const load = loader._load;
  loader._load = (request, ...rest) =>
    request === 'electron' || request === 'electron/main' ? strict : load(request, ...rest);
}
