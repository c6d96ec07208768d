import { expect, type Locator, type Page } from '@playwright/test';
import { WindowFrame } from './window-frame.ts';

/** Kế hoạch chi tiết: the measures of the agency's tasks in a table that is typed in like a sheet. */
export class DetailedPlanPage {
  readonly page: Page;
  readonly frame: WindowFrame;
  readonly grid: Locator;

  constructor(page: Page) {
    this.page = page;
    this.frame = new WindowFrame(page);
    this.grid = page.getByRole('grid', { name: /^Kế hoạch chi tiết / });
  }

  async open(): Promise<void> {
    await this.frame.goTo('Kế hoạch chi tiết');
    await expect(this.grid).toBeVisible();
  }

  /** What the cells of a task's measures show, without the free line. */
  async texts(task: string): Promise<readonly (readonly string[])[]> {
    return (await this.#lines(task)).slice(0, -1).map(({ texts }) => texts);
  }

  /** Scrolls a task's heading, if it is near, to the top of the table. */
  async reveal(task: string): Promise<void> {
    await this.grid
      .getByRole('gridcell', { name: task, exact: true })
      .evaluate((cell) => cell.scrollIntoView());
  }

  /** Puts the cursor on a cell; `row` counts the task's lines from 0, the free line last. */
  async goTo(task: string, row: number, column: number): Promise<void> {
    const line = (await this.#lines(task))[row];
    if (line === undefined) throw new Error(`No line ${row} of ${task}`);
    await this.grid.locator(`[aria-rowindex="${line.index}"]`).getByRole('gridcell').nth(column).click();
  }

  /** The lines from a task's heading to the next one, the heading left out. Only rows in view exist in the page. */
  #lines(task: string): Promise<{ readonly index: string; readonly texts: readonly string[] }[]> {
    return this.grid.evaluate((grid, wanted) => {
      const found: { index: string; texts: string[] }[] = [];
      let inside = false;
      for (const row of grid.querySelectorAll('.grid-body > [role="row"]')) {
        const texts = [...row.querySelectorAll<HTMLElement>('[role="gridcell"]')].map((cell) =>
          cell.innerText.trim().replace(/\n+/gu, '\n'),
        );
        if (row.getAttribute('data-kind') === 'group') inside = texts[0] === wanted;
        else if (inside) found.push({ index: row.getAttribute('aria-rowindex') ?? '', texts });
      }
      return found;
    }, task);
  }

  /** A block from another program lands on the cursor. */
  async paste(text: string, html = ''): Promise<void> {
    await this.page.evaluate(
      ([plain, rich]) => {
        const data = new DataTransfer();
        data.setData('text/plain', plain);
        if (rich !== '') data.setData('text/html', rich);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      [text, html] as const,
    );
  }
}
