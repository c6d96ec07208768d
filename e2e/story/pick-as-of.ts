import { expect, type Page } from '@playwright/test';

/** Sets "Tính đến" of the page, typed as day/month/year. */
export async function pickAsOf(page: Page, date: string): Promise<void> {
  const pick = page.getByRole('button', { name: /^Tính đến / });
  await pick.click();
  const field = page.getByRole('textbox', { name: 'Tính đến' });
  await field.fill(date);
  await field.press('Enter');
  await expect(pick).toHaveAccessibleName(`Tính đến ${date}`);
}
