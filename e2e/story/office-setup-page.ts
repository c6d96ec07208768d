import { expect, type Locator, type Page } from '@playwright/test';

/** Tệp → Thể thức văn bản: the office's page set-up with its preview. */
export class OfficeSetupPage {
  readonly page: Page;
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.preview = page.getByRole('complementary', { name: 'Mẫu xem trước' });
  }

  /** By keyboard alone, as from the menu bar. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Tệp', exact: true }).press('Enter');
    // The menu takes the focus to its first item; a key pressed before that would go there.
    await expect(this.page.getByRole('menuitem').first()).toBeFocused();
    await this.page.getByRole('menuitem', { name: 'Thể thức văn bản…' }).press('Enter');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Thể thức văn bản' })).toBeVisible();
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }
}
