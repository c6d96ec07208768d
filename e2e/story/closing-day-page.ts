import { expect, type Locator, type Page } from '@playwright/test';
import { dropFiles } from './drop-files.ts';
import { pickPeriod } from './pick-period.ts';
import { WindowFrame } from './window-frame.ts';

/** An agency by the two names the program shows. */
export interface NamedAgency {
  readonly agency: string;
  readonly shortName: string;
}

/** Ngày chốt: who sent, who did not, what to review. */
export class ClosingDayPage {
  readonly page: Page;
  readonly frame: WindowFrame;
  readonly table: Locator;
  /** "14 / 18 cơ quan đã gửi" and its parts. */
  readonly sum: Locator;

  constructor(page: Page) {
    this.page = page;
    this.frame = new WindowFrame(page);
    this.sum = page.getByRole('group', { name: 'Tình hình gửi báo cáo' });
    this.table = page.getByRole('grid', { name: /^Các cơ quan của kỳ / });
  }

  async open(period: string): Promise<void> {
    await this.frame.goTo('Ngày chốt');
    await pickPeriod(this.page, period);
  }

  /** The row whose name cell says the agency's short or full name: which one depends on the width. */
  row({ agency, shortName }: NamedAgency): Locator {
    const name = this.page.getByRole('gridcell', { name: agency, exact: true });
    const short = this.page.getByRole('gridcell', { name: shortName, exact: true });
    return this.table.getByRole('row').filter({ has: name.or(short) });
  }

  /** Drops files on the page beside the table, not on its drop zone. */
  async dropAnywhere(files: readonly string[]): Promise<void> {
    await dropFiles(this.page.getByRole('main'), files);
  }

  async accept(agency: NamedAgency): Promise<void> {
    const dialog = await this.#review(agency);
    await dialog.getByRole('button', { name: 'Duyệt báo cáo' }).click();
    await expect(dialog).toBeHidden();
    await expect(this.row(agency)).toContainText('Đã duyệt');
  }

  async giveBack(agency: NamedAgency, task: string, reason: string): Promise<void> {
    const dialog = await this.#review(agency);
    await dialog.getByRole('button', { name: `${task}: Trả lại nhiệm vụ này…` }).click();
    await dialog.getByRole('textbox', { name: `Lý do trả lại ${task}` }).pressSequentially(reason);
    await dialog.getByRole('button', { name: 'Trả lại 1 nhiệm vụ' }).click();
    await expect(dialog).toBeHidden();
    await expect(this.row(agency)).toContainText('Đã trả lại');
  }

  async #review(agency: NamedAgency): Promise<Locator> {
    await this.row(agency).getByRole('button', { name: 'Duyệt' }).click();
    return this.page.getByRole('dialog');
  }
}
