import { expect, type Page } from '@playwright/test';

/** Chooses a reporting period in the head of the page. */
export async function pickPeriod(page: Page, title: string): Promise<void> {
  const pick = page.getByRole('main').getByRole('button', { name: /^Kỳ / });
  await pick.click();
  await page.getByRole('listbox', { name: 'Kỳ' }).getByRole('option', { name: title, exact: true }).click();
  await expect(pick).toHaveAccessibleName(`Kỳ ${title}`);
}
