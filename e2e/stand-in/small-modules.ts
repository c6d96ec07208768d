import { spawn } from 'node:child_process';

/** Hands a link to the system's browser. */
export const shell = {
  async openExternal(url: string): Promise<void> {
    const opener = spawn('xdg-open', [url], { stdio: 'ignore', detached: true });
    opener.on('error', (error) => console.error('stand-in: no browser to open links with', error.message));
    opener.unref();
  },
};

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};

/** A machine without a key store: what main must be able to live with. */
export const safeStorage = {
  isEncryptionAvailable: () => false,
  getSelectedStorageBackend: () => 'basic_text',
};

export const Menu = {
  setApplicationMenu(menu: null): void {
    if (menu !== null) throw new Error('stand-in: menus are not implemented');
  },
};
