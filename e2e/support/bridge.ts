import type { Page } from '@playwright/test';
import type { DesktopApi } from '#shared/contracts/desktop-api.ts';

/** The bridge as the page sees it, for tests that call main without a screen in between. */
export interface BridgeWindow {
  readonly desktop: DesktopApi;
}

/**
 * Leaves the program's screens for a picture of the same origin: the preload is there, and no screen takes what main
 * hands over.
 */
export async function openBarePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.href = '/icon.svg';
  });
  await page.waitForURL('**/icon.svg');
}
