import type { DesktopApi } from '#shared/contracts/desktop-api.ts';

declare global {
  interface Window {
    /** Put there by the preload; only this folder may use it. */
    readonly desktop?: DesktopApi;
  }
}
