import type { BrowserWindow } from 'electron';

/** Brings the window to the front, from wherever it is. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
