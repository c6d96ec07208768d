import { expect, type Page } from '@playwright/test';
import { goToAddress } from './go-to-address.ts';

/** Máy và khóa: this machine, requests by a line, the list of machines. */
export class MachinesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await goToAddress(this.page, '/trao-doi/may-va-khoa');
  }

  /** "Chép dòng yêu cầu": the line as it would be pasted into a message. */
  async copyRequestLine(): Promise<string> {
    const { page } = this;
    await page.evaluate(() => {
      const seen = window as unknown as { copied: string };
      navigator.clipboard.writeText = (text) => {
        seen.copied = text;
        return Promise.resolve();
      };
    });
    await page.getByRole('button', { name: 'Chép dòng yêu cầu' }).click();
    await expect(page.getByText('Đã chép dòng yêu cầu nhận máy').first()).toBeVisible();
    return page.evaluate(() => (window as unknown as { copied: string }).copied);
  }

  async fingerprint(): Promise<string> {
    return (await this.page.locator('.machine-code').innerText()).trim();
  }

  /** Pastes a line, hears a fingerprint first wrong then right, and accepts. */
  async takeRequest(button: string, line: string, fingerprint: string): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: button }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('textbox', { name: 'Dòng yêu cầu' })
      .fill(`${line.slice(0, 60)}\n${line.slice(60)}`);
    const heard = dialog.getByRole('textbox', { name: 'Dấu vân tay nghe đọc' });
    const accept = dialog.getByRole('button', { name: 'Chấp nhận' });
    await heard.fill('2222-3333-4444-5555');
    await expect(dialog).toContainText('Không giống. Đừng nhận');
    await expect(accept).toBeDisabled();
    await heard.fill(fingerprint.toLowerCase().replaceAll('-', ' '));
    await accept.click();
    await expect(dialog).toBeHidden();
  }
}
