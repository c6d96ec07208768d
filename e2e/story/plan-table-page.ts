import { expect, type Locator, type Page } from '@playwright/test';
import { plan158Appendix } from '#seeds/plan-158/plan-158.ts';
import { WindowFrame } from './window-frame.ts';

/** The rows of the table: each section's heading, then its tasks. */
const ROWS = plan158Appendix().sections.flatMap(({ number }) => [
  number,
  ...plan158Appendix().tasks.flatMap(({ path, section }) => (section === number ? [path] : [])),
]);

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
    for (let row = 0; row < rows - 1; row++) {
      const cell = this.#row(row).getByRole('gridcell').nth(1);
      await expect(cell).toBeFocused();
      texts.push(await cell.innerText());
      await page.keyboard.press('ArrowDown');
    }
    return texts;
  }

  /** Puts the cursor on "Cơ quan chủ trì" of a task, with its section's heading at the top of the table. */
  async goToLead(path: string): Promise<void> {
    const { page, grid } = this;
    const [section] = path.split('.');
    await grid.getByRole('gridcell').first().click();
    await page.keyboard.press('Control+End');
    await this.#walk('ArrowUp', ROWS.indexOf(section ?? ''));
    await this.#walk('ArrowDown', ROWS.indexOf(path));
    for (const key of ['Home', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await expect(this.#row(ROWS.indexOf(path)).getByRole('gridcell').nth(2)).toBeFocused();
  }

  /** Presses an arrow until some cell of the row has the focus. */
  async #walk(key: 'ArrowUp' | 'ArrowDown', row: number): Promise<void> {
    const focused = this.#row(row).locator(':focus');
    for (let step = 0; step < ROWS.length && (await focused.count()) === 0; step++) {
      await this.page.keyboard.press(key);
    }
  }

  /** 0-based below the header, which is the first row of an ARIA grid. */
  #row(row: number): Locator {
    return this.grid.locator(`[aria-rowindex="${row + 2}"]`);
  }

  async exportExcel(): Promise<void> {
    await this.page.getByRole('button', { name: 'Xuất Excel' }).click();
  }
}
