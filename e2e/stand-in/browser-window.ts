import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import { app } from './application.ts';
import { devtools } from './devtools-pipe.ts';
import type { Protocol } from './devtools-types.ts';
import { StandInEvent } from './event.ts';
import { ignoreLate } from './ignore-late.ts';
import { live } from './live.ts';
import { StandInWebContents } from './web-contents.ts';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class StandInBrowserWindow extends EventEmitter {
  readonly webContents: StandInWebContents;
  readonly id: number;
  #bounds: Rectangle;
  #shown: boolean;
  #state: 'normal' | 'maximized' | 'minimized' = 'normal';
  #gone = false;

  static getAllWindows(): StandInBrowserWindow[] {
    return [...live.windows.values()];
  }

  static fromWebContents(contents: StandInWebContents): StandInBrowserWindow | null {
    return StandInBrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  static getFocusedWindow(): StandInBrowserWindow | null {
    return StandInBrowserWindow.getAllWindows()[0] ?? null;
  }

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    if (!live.started) throw new Error('Cannot create BrowserWindow before app is ready');
    const { webPreferences = {}, width = 800, height = 600, x = 0, y = 0, show = true } = options;
    refuseInsecure(webPreferences);
    this.webContents = new StandInWebContents(webPreferences);
    this.id = this.webContents.id;
    this.#shown = show;
    this.#bounds = { x, y, width, height };
    live.windows.set(this.id, this);
    this.webContents.once('dom-ready', () => this.emit('ready-to-show', new StandInEvent()));
    ignoreLate(this.#setChromiumBounds({ width, height }));
    app.emit('web-contents-created', new StandInEvent(), this.webContents);
    app.emit('browser-window-created', new StandInEvent(), this);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  maximize(): void {
    this.#setState('maximized');
  }

  unmaximize(): void {
    this.#setState('normal');
  }

  minimize(): void {
    this.#setState('minimized');
  }

  restore(): void {
    this.#setState('normal');
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  getNormalBounds(): Rectangle {
    return this.#bounds;
  }

  show(): void {
    this.#shown = true;
    this.emit('show', new StandInEvent());
  }

  isVisible(): boolean {
    return this.#shown;
  }

  focus(): void {
    this.webContents.focus();
  }

  isDestroyed(): boolean {
    return this.#gone;
  }

  getTitle(): string {
    return this.webContents.getTitle();
  }

  /** As a click on the system's close button: listeners may refuse. */
  close(): void {
    if (this.mayClose()) this.destroy();
  }

  mayClose(): boolean {
    const event = new StandInEvent();
    this.emit('close', event);
    return !event.defaultPrevented;
  }

  destroy(): void {
    this.webContents.close();
  }

  /** Chromium's page is gone, whoever closed it. */
  targetGone(): void {
    if (this.#gone) return;
    this.#gone = true;
    live.windows.delete(this.id);
    this.webContents.destroyed();
    this.emit('closed', new StandInEvent());
    if (live.windows.size > 0 || live.quitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }

  #setState(state: 'normal' | 'maximized' | 'minimized'): void {
    this.#state = state;
    ignoreLate(this.#setChromiumBounds({ windowState: state }));
  }

  async #setChromiumBounds(bounds: Protocol.Browser.Bounds): Promise<void> {
    await this.webContents.attached;
    const { targetId } = this.webContents;
    const { windowId } = await devtools.send('Browser.getWindowForTarget', { targetId });
    await devtools.send('Browser.setWindowBounds', { windowId, bounds });
  }
}

/** What the stand-in cannot do safely it does not do at all; a test would notice. */
function refuseInsecure(preferences: NonNullable<BrowserWindowConstructorOptions['webPreferences']>): void {
  const { nodeIntegration, contextIsolation, sandbox, webSecurity } = preferences;
  if (nodeIntegration === true || contextIsolation === false || sandbox === false || webSecurity === false) {
    throw new Error('stand-in: insecure webPreferences are not supported');
  }
}
