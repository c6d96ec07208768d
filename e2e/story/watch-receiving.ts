import type { Page } from '@playwright/test';

/** What stood on the closing day while files came in, in the order in which it was drawn. */
export interface SeenReceiving {
  /** Values of the progress bar, 0–1. */
  readonly bar: readonly number[];
  /** Its words. */
  readonly words: readonly string[];
  /** "… / 18 cơ quan đã gửi". */
  readonly sent: readonly number[];
}

/** Notes every change of the bar and of the list from now on. */
export async function watchReceiving(page: Page): Promise<() => Promise<SeenReceiving>> {
  await page.evaluate(() => {
    const seen = { bar: [] as number[], words: [] as string[], sent: [] as number[] };
    const note = <T>(list: T[], value: T): void => {
      if (list.at(-1) !== value) list.push(value);
    };
    const look = (): void => {
      const bar = document.querySelector('progress');
      if (bar !== null && bar.position >= 0) note(seen.bar, bar.value);
      if (bar !== null) note(seen.words, bar.getAttribute('aria-valuetext') ?? '');
      const sum = document.querySelector('[aria-label="Tình hình gửi báo cáo"]');
      note(seen.sent, Number.parseInt(sum?.textContent ?? '', 10));
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    (window as unknown as { seen: typeof seen }).seen = seen;
  });
  return () => page.evaluate(() => (window as unknown as { seen: SeenReceiving }).seen);
}

/** Presses the stop button the moment the bar says these words: no hand is quick enough to try it at a given step. */
export async function stopWhen(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const watch = new MutationObserver(() => {
      const text = document.querySelector('progress')?.getAttribute('aria-valuetext') ?? '';
      if (!text.startsWith(wanted)) return;
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent === 'Dừng nhận')?.click();
      watch.disconnect();
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  }, words);
}
