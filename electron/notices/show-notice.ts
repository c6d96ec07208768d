import { Notification, type BrowserWindow } from 'electron';
import type { SystemNotice } from '#shared/contracts/host.ts';
import { log } from '../log/log.ts';
import { sendToPage } from '../window/main-window.ts';
import { showWindow } from '../window/show-window.ts';

/** Those a click can still come from: one that is garbage no longer hears it. */
const live = new Set<Notification>();

/**
 * Hands a notification to the operating system. A click shows the window and tells the page which address was meant.
 *
 * @returns false where the system takes none. Whether an officer has switched notifications off in the system's own
 * settings cannot be told.
 */
export function showNotice(window: BrowserWindow, { title, body, address }: SystemNotice): boolean {
  if (!Notification.isSupported()) return false;
  const notification = new Notification({ title, body });
  const forget = (): void => void live.delete(notification);
  notification.on('click', () => {
    forget();
    if (window.isDestroyed()) return;
    showWindow(window);
    sendToPage(window, 'notice:opened', address);
  });
  notification.on('close', forget);
  notification.on('failed', (_event, error) => {
    forget();
    log('notice-failed', error);
  });
  live.add(notification);
  notification.show();
  return true;
}
