import { expect, type Page } from '@playwright/test';
import { PlanTablePage } from './plan-table-page.ts';
import { WindowFrame } from './window-frame.ts';

/** Xem trước bản in. */
export class PrintPreviewPage {
  readonly page: Page;
  readonly frame: WindowFrame;

  constructor(page: Page) {
    this.page = page;
    this.frame = new WindowFrame(page);
  }

  async open(): Promise<void> {
    await new PlanTablePage(this.page).open();
    await this.page.getByRole('button', { name: 'In bảng' }).click();
    await expect(this.page.getByRole('heading', { name: 'Xem trước bản in', level: 1 })).toBeVisible();
  }

  /** As the page says it, once the pages were rendered. */
  async pageCount(): Promise<number> {
    const button = this.page.getByRole('button', { name: /^In \d+ trang$/ });
    await expect(button).toBeVisible();
    return Number(/\d+/u.exec(await button.innerText())?.[0]);
  }

  /** The pages have been read back and nothing is cut. */
  async checked(): Promise<void> {
    await expect(this.page.getByText('Không chữ nào bị cắt')).toBeVisible();
  }

  async savePdf(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lưu PDF' }).click();
  }
}
