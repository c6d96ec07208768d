import { expect, type Page } from '@playwright/test';

/** The answers to the three questions; the agency by what one would type to find it. */
export interface FirstStartAnswers {
  readonly find: string;
  readonly agency: string;
  readonly person: string;
  readonly position: string;
}

/** Ba câu hỏi rồi mở sổ. */
export class FirstStartPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async answer({ find, agency, person, position }: FirstStartAnswers): Promise<void> {
    const { page } = this;
    await page.getByRole('combobox', { name: 'Tìm cơ quan' }).pressSequentially(find);
    // A body founded after the plan may bear the same name; the plan's own comes first.
    const option = page.getByRole('option', { name: agency }).first();
    await option.click();
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill(person);
    await page.getByRole('textbox', { name: 'Chức vụ' }).fill(position);
  }

  /** "Gói .skh được gửi đến": the file chosen in the dialog stands in the card. */
  async choosePackage(name: string): Promise<void> {
    const { page } = this;
    await page.getByRole('radio', { name: 'Gói .skh được gửi đến' }).check();
    await page.getByRole('button', { name: /^chọn tệp ?: Gói \.skh/ }).click();
    await expect(
      page.getByRole('radio', { name: new RegExp(`Gói .skh được gửi đến.*${name}`, 'u') }),
    ).toBeChecked();
  }

  async openBook(): Promise<void> {
    await this.page.getByRole('button', { name: 'Mở sổ' }).click();
    // The practice book plays a year of reports first.
    await expect(this.page.getByRole('navigation', { name: 'Các trang', exact: true })).toBeVisible({
      timeout: 60_000,
    });
  }
}
