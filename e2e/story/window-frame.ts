import { expect, type Locator, type Page } from '@playwright/test';

/** What stands around every page: tabs, the last action's message, the status bar, menu. */
export class WindowFrame {
  readonly page: Page;
  /** Says what the last action did; with undo. */
  readonly message: Locator;
  readonly statusBar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.message = page.getByRole('region', { name: 'Việc vừa làm' });
    this.statusBar = page.getByRole('contentinfo', { name: 'Thanh trạng thái' });
  }

  async goTo(
    tab:
      | 'Tổng quan'
      | 'Bảng kế hoạch'
      | 'Kế hoạch chi tiết'
      | 'Báo cáo kỳ'
      | 'Ngày chốt'
      | 'Tổng hợp'
      | 'Trao đổi tệp',
  ) {
    const link = this.page
      .getByRole('navigation', { name: 'Các trang', exact: true })
      .getByRole('link', { name: tab });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
  }

  /** The message of the last action, wherever it is shown: in the bar with undo or in the status bar. */
  async expectSaid(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: text }).first()).toBeAttached();
  }
}
