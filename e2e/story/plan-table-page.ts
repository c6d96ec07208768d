import { expect, type Locator, type Page } from '@playwright/test';
import { WindowFrame } from './window-frame.ts';

/** Bảng kế hoạch: the appendix as an Excel-like grid. */
export class PlanTablePage {
  readonly page: Page;
  readonly frame: WindowFrame;
  readonly grid: Locator;

  constructor(page: Page) {
    this.page = page;
    this.frame = new WindowFrame(page);
    this.grid = page.getByRole('grid', { name: /^Bảng kế hoạch / });
  }

  async open(): Promise<void> {
    await this.frame.goTo('Bảng kế hoạch');
    await expect(this.grid).toBeVisible();
  }

  /** Texts of "Nội dung" from top to bottom, read by walking down the grid: only rows in view exist in the page. */
  async contents(): Promise<readonly string[]> {
    const { page, grid } = this;
    const rows = Number(await grid.getAttribute('aria-rowcount'));
    await grid.getByRole('gridcell').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowRight');
    const texts: string[] = [];
    // The first row of an ARIA grid is its header.
    for (let row = 2; row <= rows; row++) {
      const current = grid.locator(`[aria-rowindex="${row}"]`);
      const cell = current.getByRole('gridcell').nth(1);
      await expect(cell).toBeFocused();
      texts.push(await cell.innerText());
      await page.keyboard.press('ArrowDown');
    }
    return texts;
  }

  async exportExcel(): Promise<void> {
    await this.page.getByRole('button', { name: 'Xuất Excel' }).click();
  }
}
