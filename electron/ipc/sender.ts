import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { isOwnPage } from '../security/origin.ts';

/** Thrown back to whoever called without being our page; it gets no explanation. */
export class UntrustedSender extends Error {
  constructor() {
    super('untrusted sender');
    this.name = 'UntrustedSender';
  }
}

/** Only the top frame of the main window's own page may call: no frame inside it, no other window, no other origin. */
export function requireOwnPage(event: IpcMainInvokeEvent, window: BrowserWindow | null): BrowserWindow {
  const frame = event.senderFrame;
  const trusted =
    window !== null &&
    event.sender === window.webContents &&
    frame !== null &&
    frame.parent === null &&
    isOwnPage(frame.url);
  if (!trusted) throw new UntrustedSender();
  return window;
}
