import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { FirstStartPage } from '../../e2e/story/first-start-page.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

function open(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    ...(existsSync(CHROMIUM) ? { executablePath: CHROMIUM } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    viewport: { width: 1366, height: 768 },
  });
}

/** Plays the first start once, so that the profile holds a book of plan 158. */
export async function prepareBook(profile: string, address: string): Promise<void> {
  const browser = await open(profile);
  const page = await browser.newPage();
  await page.goto(address);
  const start = new FirstStartPage(page);
  await start.answer({
    find: 'phu quoc',
    agency: 'Ủy ban nhân dân thành phố Phú Quốc',
    person: 'Trần Minh Khoa',
    position: 'Chuyên viên',
  });
  await start.openBook();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await browser.close();
}

/** Milliseconds from starting the browser until `isThere` says that the page can be used. */
export async function measureStart(
  profile: string,
  address: string,
  isThere: (page: Page) => Promise<unknown>,
): Promise<number> {
  const started = performance.now();
  const browser = await open(profile);
  const page = browser.pages()[0] ?? (await browser.newPage());
  await page.goto(address, { waitUntil: 'commit' });
  await isThere(page);
  const taken = performance.now() - started;
  await browser.close();
  return taken;
}
