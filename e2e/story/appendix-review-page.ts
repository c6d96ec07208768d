import { expect, type Locator, type Page } from '@playwright/test';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dropFiles } from './drop-files.ts';
import { WindowFrame } from './window-frame.ts';

/** Đọc phụ lục: the sheet as it is, what was understood, what it changes. */
export class AppendixReviewPage {
  readonly page: Page;
  readonly frame: WindowFrame;
  readonly sheet: Locator;
  readonly doubts: Locator;
  readonly understood: Locator;

  constructor(page: Page) {
    this.page = page;
    this.frame = new WindowFrame(page);
    this.sheet = page.getByRole('table', { name: 'Bảng trong tệp, nguyên văn' });
    this.doubts = page.getByRole('region', { name: 'Cần đồng chí xem' });
    this.understood = page.getByRole('complementary', { name: 'Chương trình hiểu là' });
  }

  /** Drops a file on Trao đổi tệp, as from the file manager. */
  async drop(name: string, bytes: Uint8Array): Promise<void> {
    await this.frame.goTo('Trao đổi tệp');
    await dropFiles(this.page.getByRole('group', { name: /^Thả tệp nhận được vào đây/ }), [
      fileOf(name, bytes),
    ]);
  }

  /** "12 chỗ, đã xem 3" as two numbers. */
  async seen(): Promise<{ readonly all: number; readonly seen: number }> {
    const words = await this.doubts.getByRole('heading').innerText();
    const [, all, seen] = /(\d+) chỗ, đã xem (\d+)/u.exec(words) ?? [];
    return { all: Number(all), seen: Number(seen) };
  }

  /** Answers doubts by the keyboard alone, each as it was read, until every one was looked at. */
  async answerAllByKeyboard(): Promise<number> {
    let answered = 0;
    for (let { all, seen } = await this.seen(); seen < all; { all, seen } = await this.seen()) {
      await this.page.keyboard.press('F8');
      await expect(this.doubts.locator(':focus')).toHaveCount(1);
      await this.page.keyboard.press('Enter');
      await expect.poll(async () => (await this.seen()).seen).toBeGreaterThan(seen);
      answered += 1;
    }
    return answered;
  }

  async goOn(): Promise<void> {
    await this.page.getByRole('button', { name: /^Đưa \d+ nhiệm vụ vào sổ/u }).click();
  }
}

/** A file on the disk with these bytes. */
export function fileOf(name: string, bytes: Uint8Array): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'phu-luc-')), name);
  writeFileSync(file, bytes);
  return file;
}
