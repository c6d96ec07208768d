import { Notification, type BrowserWindow } from 'electron';
import type { SystemNotice } from '#shared/contracts/host.ts';
import { log } from '../log/log.ts';
import { sendToPage } from '../window/main-window.ts';
import { showWindow } from '../window/show-window.ts';

/** Systems answer at once or never, in milliseconds; one that says nothing is taken to have shown it. */
const PATIENCE = 3000;

/** Those a click can still come from: one that is garbage no longer hears it. */
const live = new Set<Notification>();

/**
 * Hands a notification to the operating system. A click shows the window and tells the page which address was meant.
 *
 * @returns false where the system takes none, or refused this one. Whether an officer has switched notifications off in the system's own
 * settings cannot be told.
 */
export async function showNotice(
  window: BrowserWindow,
  { title, body, address }: SystemNotice,
): Promise<boolean> {
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
  live.add(notification);
  return new Promise((resolve) => {
    notification.on('show', () => resolve(true));
    notification.on('failed', (_event, error) => {
      forget();
      log('notice-failed', error);
      resolve(false);
    });
    setTimeout(() => resolve(true), PATIENCE);
    notification.show();
  });
}
