import { expect, type Locator, type Page } from '@playwright/test';
import { WindowFrame } from './window-frame.ts';

/** Dự thảo báo cáo: the document on paper, the program's column beside it. */
export class DraftPage {
  readonly page: Page;
  readonly frame: WindowFrame;
  readonly paper: Locator;
  readonly pane: Locator;

  constructor(page: Page) {
    this.page = page;
    this.frame = new WindowFrame(page);
    this.paper = page.getByRole('region', { name: 'Văn bản' });
    this.pane = page.getByRole('complementary', { name: 'Nguồn số liệu và chỗ cần xem' });
  }

  /** From Tổng hợp, for the period shown there. */
  async open(): Promise<void> {
    await this.frame.goTo('Tổng hợp');
    await this.page.getByRole('button', { name: 'Dự thảo báo cáo' }).click();
    await expect(this.paper).toBeVisible();
  }

  /** The first block that has the words. */
  block(words: string | RegExp): Locator {
    return this.paper.getByRole('group').filter({ hasText: words }).first();
  }

  async select(words: string | RegExp): Promise<Locator> {
    const block = this.block(words);
    await block.focus();
    return block;
  }

  /** Replaces a block's words by keyboard and leaves the field. */
  async write(words: string | RegExp, text: string): Promise<void> {
    await this.select(words);
    await this.page.keyboard.press('F2');
    const field = this.page.getByRole('textbox', { name: /^Sửa đoạn / });
    await field.fill(text);
    await field.press('Control+Enter');
    await expect(field).toHaveCount(0);
  }
}
