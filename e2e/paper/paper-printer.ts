import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../stand-in/find-chromium.ts';

/** Prints print documents as the program does: no scripts, paper as the document says, tags and bookmarks. */
export class PaperPrinter {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async start(): Promise<PaperPrinter> {
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return new PaperPrinter(await chromium.launch({ executablePath: findChromium(), args }));
  }

  async pdf(html: string): Promise<Uint8Array> {
    const page = await this.#browser.newPage({ javaScriptEnabled: false });
    try {
      await page.setContent(html);
      return await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      });
    } finally {
      await page.close();
    }
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}
