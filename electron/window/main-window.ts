import { app, BrowserWindow, screen } from 'electron';
import path from 'node:path';
import type { Messages } from '#shared/contracts/ipc.ts';
import { readJsonFile, writeJsonFile } from '../files/json-file.ts';
import { log } from '../log/log.ts';
import { PAGE_URL } from '../security/origin.ts';
import { pagePreferences } from '../security/web-preferences.ts';
import { CloseHandshake } from './close-handshake.ts';
import { watchPage } from './watch-page.ts';
import { openingBounds, SMALLEST, WindowState } from './window-state.ts';
import { allowZoomKeys } from './zoom-keys.ts';

export interface MainWindow {
  readonly window: BrowserWindow;
  readonly closing: CloseHandshake;
}

/** Opens the one window of the program. It has no system frame: the page draws title bar and buttons. */
export async function openMainWindow(): Promise<MainWindow> {
  const stateFile = path.join(app.getPath('userData'), 'window.json');
  const state = await readJsonFile(stateFile, WindowState);
  const window = new BrowserWindow({
    ...openingBounds(
      state,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: app.getName(),
    titleBarStyle: 'hidden',
    backgroundColor: '#17344f',
    show: false,
    webPreferences: pagePreferences(path.join(app.getAppPath(), 'out', 'preload', 'preload.cjs')),
  });
  if (state?.maximized === true) window.maximize();

  const closing = guardClosing(window, () => rememberState(window, stateFile));
  window.once('ready-to-show', () => window.show());
  watchPage(window);
  allowZoomKeys(window.webContents);
  void window.loadURL(PAGE_URL).catch((error: unknown) => log('page-not-loaded', error));
  return { window, closing };
}

/** Sends a message to the page; nothing happens when the window is gone. */
export function sendToPage<Channel extends keyof Messages>(
  window: BrowserWindow | null,
  channel: Channel,
  ...payload: Messages[Channel] extends void ? [] : [Messages[Channel]]
): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(channel, ...payload);
}

function guardClosing(window: BrowserWindow, remember: () => Promise<void>): CloseHandshake {
  let loaded = false;
  const closing = new CloseHandshake({
    ask: () => sendToPage(window, 'command', 'close-requested'),
    closeNow: () => {
      void remember()
        .catch((error: unknown) => log('window-state-not-saved', error))
        .finally(() => window.destroy());
    },
  });
  window.webContents.on('did-finish-load', () => {
    loaded = true;
  });
  window.webContents.on('render-process-gone', () => {
    loaded = false;
    closing.pageGone();
  });
  window.on('close', (event) => {
    if (!loaded || closing.closeRequested()) return;
    event.preventDefault();
  });
  return closing;
}

async function rememberState(window: BrowserWindow, file: string): Promise<void> {
  const state: WindowState = {
    version: 1,
    bounds: window.getNormalBounds(),
    maximized: window.isMaximized(),
  };
  await writeJsonFile(file, state);
}
