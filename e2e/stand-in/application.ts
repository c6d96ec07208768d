import { EventEmitter } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { commandLine } from './command-line.ts';
import { devtools } from './devtools-pipe.ts';
import { StandInEvent } from './event.ts';
import { ignoreLate } from './ignore-late.ts';
import { live } from './live.ts';
import { holdLock } from './single-instance.ts';

const { switches, appFolder, manifest } = commandLine;
const home = os.homedir();
const appData = process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config');

const FOLDERS: Readonly<Record<string, string>> = {
  home,
  appData,
  temp: os.tmpdir(),
  documents: path.join(home, 'Documents'),
  downloads: path.join(home, 'Downloads'),
  desktop: path.join(home, 'Desktop'),
  exe: process.execPath,
};

/** Chromium gets this long to go by itself. */
const PATIENCE = 5000;

class Application extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = {
    appendSwitch: (name: string, value = ''): void => {
      switches.set(name, value);
    },
    hasSwitch: (name: string): boolean => switches.has(name),
    getSwitchValue: (name: string): string => switches.get(name) ?? '',
  };
  readonly #paths = new Map<string, string>();
  #name = manifest.productName ?? manifest.name;
  #tellReady!: () => void;
  readonly #ready = new Promise<void>((resolve) => {
    this.#tellReady = resolve;
  });

  whenReady(): Promise<void> {
    return this.#ready;
  }

  isReady(): boolean {
    return live.started;
  }

  /** Called by the start when Chromium answers. */
  becomeReady(): void {
    live.started = true;
    this.#tellReady();
    this.emit('ready', new StandInEvent(), {});
  }

  getName(): string {
    return this.#name;
  }

  setName(name: string): void {
    this.#name = name;
  }

  getVersion(): string {
    return manifest.version;
  }

  getAppPath(): string {
    return appFolder;
  }

  setPath(name: string, folder: string): void {
    this.#paths.set(name, folder);
  }

  getPath(name: string): string {
    const own = this.#paths.get(name) ?? (name === 'userData' ? this.#userData() : FOLDERS[name]);
    if (own === undefined) throw new Error(`Failed to get '${name}' path`);
    return own;
  }

  /** Chromium's own sandbox is on already, except for root. */
  enableSandbox(): void {}

  requestSingleInstanceLock(): boolean {
    return holdLock(this.getPath('userData'), ({ argv, cwd }) => {
      this.emit('second-instance', new StandInEvent(), argv, cwd, undefined);
    });
  }

  quit(): void {
    if (live.quitting) return;
    const before = new StandInEvent();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    for (const window of live.windows.values()) {
      if (!window.mayClose()) return;
    }
    const will = new StandInEvent();
    this.emit('will-quit', will);
    if (will.defaultPrevented) return;
    this.emit('quit', new StandInEvent(), 0);
    this.exit(0);
  }

  exit(code = 0): void {
    live.quitting = true;
    if (!devtools.isRunning) process.exit(code);
    devtools.onExit(() => process.exit(code));
    setTimeout(() => devtools.kill(), PATIENCE).unref();
    ignoreLate(devtools.send('Browser.close'));
  }

  #userData(): string {
    const asked = switches.get('user-data-dir');
    return asked === undefined || asked === '' ? path.join(appData, this.#name) : asked;
  }
}

export const app = new Application();
