import type { Page } from '@playwright/test';

/** Opens a page by its address, as a link in a message would. */
export async function goToAddress(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, address);
}
