import { expect, type Page } from '@playwright/test';

/** The theme the system asks for; the program follows it until an officer chooses another. */
export async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  // Only from then on do the colours begin to change, which whoever looks at them waits for.
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}
