import type { BrowserWindow } from 'electron';
import { assertNever } from '#shared/assert.ts';
import type { CloseHandshake } from './close-handshake.ts';

/** The window buttons the page draws. What `close` means is the handshake's matter. */
export function controlWindow(
  window: BrowserWindow,
  action: 'minimize' | 'toggle-maximize' | 'close',
  closing: CloseHandshake,
): void {
  switch (action) {
    case 'minimize':
      window.minimize();
      return;
    case 'toggle-maximize':
      if (window.isMaximized()) window.unmaximize();
      else window.maximize();
      return;
    case 'close':
      closing.pageSaidClose();
      return;
    default:
      assertNever(action);
  }
}
