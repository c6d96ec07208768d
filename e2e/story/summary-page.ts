import { expect, type Locator, type Page } from '@playwright/test';
import { pickAsOf } from './pick-as-of.ts';
import { pickPeriod } from './pick-period.ts';
import { WindowFrame } from './window-frame.ts';

/** Tổng hợp: the table whose numbers add up. */
export class SummaryPage {
  readonly page: Page;
  readonly frame: WindowFrame;
  readonly table: Locator;

  constructor(page: Page) {
    this.page = page;
    this.frame = new WindowFrame(page);
    this.table = page.getByRole('table', { name: /^Tổng hợp theo / });
  }

  async open(period: string, asOf: string): Promise<void> {
    await this.frame.goTo('Tổng hợp');
    await pickPeriod(this.page, period);
    await pickAsOf(this.page, asOf);
  }

  /** The number of a row and column by the words a screen reader says; 0 where there is none. */
  async number(row: string, column: string): Promise<number> {
    const cell = this.table.getByRole('button', { name: new RegExp(`^${row}, ${column}: `, 'u') });
    return (await cell.count()) === 0 ? 0 : Number(await cell.innerText());
  }

  /** All rows of the table by agency: name, assigned, then the parts. */
  async rows(): Promise<readonly (readonly string[])[]> {
    const rows = await this.table.getByRole('row').all();
    const texts: string[][] = [];
    for (const row of rows) {
      const heads = await row.getByRole('rowheader').allInnerTexts();
      if (heads.length > 0) texts.push([...heads, ...(await row.getByRole('cell').allInnerTexts())]);
    }
    return texts;
  }

  /** Every row's parts add up to what was assigned, and every column to the last row. Returns the last row's sum. */
  async expectSumsAddUp(): Promise<number> {
    const table = (await this.rows()).map(([name, ...cells]) => ({
      name,
      // The last cell is drawn, or repeats the sum in words.
      numbers: cells.slice(0, -1).map((text) => (text === '–' ? 0 : Number(text))),
    }));
    const total = table.at(-1)?.numbers ?? [];
    const agencies = table.slice(0, -1);
    expect(agencies.length).toBeGreaterThan(0);
    for (const { name, numbers } of table) {
      const [assigned, ...parts] = numbers;
      expect(sum(parts), name).toBe(assigned);
    }
    for (const [column, number] of total.entries()) {
      expect(sum(agencies.map(({ numbers }) => numbers[column] ?? Number.NaN)), `column ${column}`).toBe(
        number,
      );
    }
    return total[0] ?? 0;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
