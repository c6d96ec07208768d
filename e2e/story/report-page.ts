import { expect, type Locator, type Page } from '@playwright/test';
import { pickPeriod } from './pick-period.ts';
import type { ReportEntry } from './reports.ts';
import { WindowFrame } from './window-frame.ts';

/** Báo cáo kỳ: one form per task, then "Kiểm tra và gửi…". */
export class ReportPage {
  readonly page: Page;
  readonly frame: WindowFrame;

  constructor(page: Page) {
    this.page = page;
    this.frame = new WindowFrame(page);
  }

  async open(period: string): Promise<void> {
    await this.frame.goTo('Báo cáo kỳ');
    await pickPeriod(this.page, period);
    await expect(this.page.getByRole('heading', { name: `Báo cáo ${period}`, level: 1 })).toBeVisible();
  }

  async startBlank(): Promise<void> {
    await this.page.getByRole('button', { name: 'Bắt đầu trắng' }).click();
  }

  /** "Sửa tiếp": opens a report that was sent for corrections. */
  async resume(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sửa tiếp' }).click();
    await expect(this.field('Kết quả')).toBeEditable();
  }

  task(path: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${path.replaceAll('.', '\\.')}\\s`, 'u') });
  }

  async openTask(path: string): Promise<void> {
    await this.task(path).click();
    await expect(this.page.getByRole('heading', { name: path, level: 2, exact: true })).toBeVisible();
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  /** Types one task's report, field by field; leaving the last field saves it. */
  async write(entry: ReportEntry): Promise<void> {
    const { page } = this;
    await this.openTask(entry.task);
    await page.getByRole('radio', { name: entry.state, exact: true }).check();
    if (entry.progress !== undefined) await this.type('Tiến độ', String(entry.progress));
    for (const [label, text] of Object.entries(entry.texts)) await this.type(label, text);
    if (entry.completedOn !== undefined) await this.type('Ngày xong', entry.completedOn);
    for (const [index, product] of (entry.products ?? []).entries()) {
      const n = index + 1;
      await page.getByRole('button', { name: 'Thêm sản phẩm' }).click();
      await this.type(`Số, ký hiệu của sản phẩm ${n}`, product.number);
      await this.type(`Ngày của sản phẩm ${n}`, product.date);
      await this.type(`Tên sản phẩm ${n}`, product.title);
    }
    await page.keyboard.press('Tab');
    await expect(this.task(entry.task)).toContainText('Đủ');
  }

  /** Replaces a field's text, key by key. */
  async type(label: string, text: string): Promise<void> {
    const field = this.field(label);
    await field.focus();
    await this.page.keyboard.press('Control+A');
    await field.pressSequentially(text);
    await expect(field).toHaveValue(text);
  }

  /** "Kiểm tra và gửi…" to the end: the code the report was frozen under. The save dialog must have been answered. */
  async send(tasks: number): Promise<string> {
    const { page } = this;
    await page.getByRole('button', { name: 'Kiểm tra và gửi…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(`${tasks} nhiệm vụ được chốt với một mã`);
    await dialog.getByRole('button', { name: 'Nộp và ghi gói' }).click();
    await expect(dialog).toBeHidden();
    await expect(this.frame.message).toContainText('đọc lại đúng');
    const [, code] = /mã (\S+)\./u.exec(await this.frame.message.innerText()) ?? [];
    if (code === undefined) throw new Error('The message names no code');
    return code;
  }
}
