import { expect, type Locator, type Page } from '@playwright/test';
import { dropFiles } from './drop-files.ts';
import { WindowFrame } from './window-frame.ts';

/** Trao đổi tệp: what goes out, what comes in, machines to be accepted. */
export class ExchangePage {
  readonly page: Page;
  readonly frame: WindowFrame;
  readonly lastImport: Locator;

  constructor(page: Page) {
    this.page = page;
    this.frame = new WindowFrame(page);
    this.lastImport = page.getByRole('table', { name: /^Lần nhận / }).first();
  }

  async open(): Promise<void> {
    await this.frame.goTo('Trao đổi tệp');
  }

  async exportPlan(): Promise<void> {
    await this.page.getByRole('button', { name: 'Xuất gói kế hoạch' }).click();
  }

  async drop(files: readonly string[]): Promise<void> {
    await dropFiles(this.page.getByRole('group', { name: /^Thả tệp nhận được vào đây/ }), files);
  }

  /** The page's button; the system's dialog must have been answered before. */
  async importByButton(): Promise<void> {
    await this.page.getByRole('button', { name: 'Chọn tệp để nhận' }).click();
  }

  /** Own fingerprint as it stands on the page, to be read out on the telephone. */
  async ownFingerprint(): Promise<string> {
    const text = await this.page.getByRole('complementary', { name: 'Gửi đi' }).innerText();
    const [code] = /\b[2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}\b/u.exec(text) ?? [];
    if (code === undefined) throw new Error(`No fingerprint in: ${text}`);
    return code;
  }

  /** Compares the fingerprint read out with the one on screen, ticks, accepts. */
  async acceptMachine(person: string, fingerprint: string): Promise<void> {
    const { page } = this;
    const waiting = page.getByRole('listitem').filter({ hasText: person });
    await expect(waiting).toContainText(fingerprint);
    await waiting.getByRole('button', { name: 'Đối chiếu' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(fingerprint);
    await dialog.getByRole('checkbox', { name: /giống hệt/ }).check();
    await dialog.getByRole('button', { name: 'Chấp nhận' }).click();
    await expect(dialog).toBeHidden();
    await expect(waiting).toHaveCount(0);
  }
}
