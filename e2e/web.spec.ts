import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { ExchangePage } from './story/exchange-page.ts';
import { FirstStartPage } from './story/first-start-page.ts';
import { PlanTablePage } from './story/plan-table-page.ts';
import { ReportPage } from './story/report-page.ts';
import { test } from './support/web-page.ts';

/* The same program with no shell at all: a static page, then offline from its service worker. */

async function openBook(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const start = new FirstStartPage(page);
  await start.answer({
    find: 'phu quoc',
    agency: 'Ủy ban nhân dân thành phố Phú Quốc',
    person: 'Trần Minh Khoa',
    position: 'Chuyên viên',
  });
  await start.openBook();
}

test('opens without a network after the first visit, with everything that was entered', async ({
  webPage,
  address,
  context,
}) => {
  await openBook(webPage, address);
  await expect
    .poll(() => webPage.evaluate(() => navigator.serviceWorker.controller?.state ?? 'none'))
    .toBe('activated');
  await context.setOffline(true);
  await webPage.reload();
  const table = new PlanTablePage(webPage);
  await table.open();
  await expect(table.frame.statusBar).toContainText('39 nhiệm vụ');
});

test('has no bridge and draws no window buttons', async ({ webPage, address }) => {
  await openBook(webPage, address);
  expect(await webPage.evaluate(() => 'desktop' in window)).toBe(false);
  await expect(webPage.getByRole('button', { name: 'Thu nhỏ' })).toHaveCount(0);
});

test('reminds in the page, and says that a browser shows no notifications', async ({ webPage, address }) => {
  await webPage.clock.install({ time: new Date('2024-09-16T08:00:00+07:00') });
  await openBook(webPage, address);
  const bar = webPage.getByRole('region', { name: 'Nhắc việc' });
  await bar.getByRole('link', { name: /^và \d+ việc khác$/u }).click();
  await webPage.getByRole('button', { name: 'Cách nhắc…' }).click();
  const dialog = webPage.getByRole('dialog', { name: 'Cách nhắc việc' });
  await expect(dialog).toContainText('Ở đây không có thông báo của máy tính');
  await expect(dialog.getByRole('checkbox')).toHaveCount(1);
});

test('saves a package as a download and keeps its key out of reach of scripts', async ({
  webPage,
  address,
}) => {
  await openBook(webPage, address);
  const exchange = new ExchangePage(webPage);
  await exchange.open();
  const download = webPage.waitForEvent('download');
  await exchange.exportPlan();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.skh$/);
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');

  const key = await webPage.evaluate(
    () =>
      new Promise<{ extractable: boolean; type: string }>((resolve, reject) => {
        const opening = indexedDB.open('so-ke-hoach-device-key');
        opening.addEventListener('error', reject);
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('keys').objectStore('keys').getAll();
          all.addEventListener('success', () => {
            const [pair] = all.result as CryptoKeyPair[];
            resolve({
              extractable: pair?.privateKey.extractable ?? true,
              type: pair?.privateKey.algorithm.name ?? '',
            });
          });
        });
      }),
  );
  expect(key).toEqual({ extractable: false, type: 'Ed25519' });
});

test('reads a file from the picker and says what is wrong with one that is no package', async ({
  webPage,
  address,
}) => {
  await openBook(webPage, address);
  const exchange = new ExchangePage(webPage);
  await exchange.open();
  const chooser = webPage.waitForEvent('filechooser');
  await exchange.importByButton();
  await (
    await chooser
  ).setFiles({
    name: 'la.skh',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('không phải gói'),
  });
  await expect(exchange.lastImport).toContainText('la.skh');
});

test('an attached file outlives a reload and is downloaded as it was; a stray drop opens nothing', async ({
  webPage,
  address,
}) => {
  await openBook(webPage, address);
  const report = new ReportPage(webPage);
  await report.open('Quý III/2024');
  await report.startBlank();
  const evidence = webPage.getByRole('group', { name: 'Minh chứng', exact: true });
  const chooser = webPage.waitForEvent('filechooser');
  await evidence.getByRole('button', { name: 'Đính tệp…' }).click();
  const buffer = Buffer.from('%PDF-1.7 biên bản');
  await (await chooser).setFiles([{ name: 'Biên bản.pdf', mimeType: 'application/pdf', buffer }]);
  await expect(evidence).toContainText('Biên bản.pdf');
  await webPage.reload();
  await report.open('Quý III/2024');
  await webPage.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const download = webPage.waitForEvent('download');
  await evidence.getByRole('button', { name: 'Lưu tệp Biên bản.pdf' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('Biên bản.pdf');
  expect(readFileSync(await saved.path(), 'utf8')).toBe(buffer.toString());

  const stopped = await webPage.getByRole('heading', { level: 1 }).evaluate((heading) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'lạc.pdf'));
    return ['dragover', 'drop'].map(
      (type) =>
        !heading.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })),
    );
  });
  expect(stopped).toEqual([true, true]);
});

test('prints through the browser with the document’s own styles', async ({ webPage, address }) => {
  await webPage.addInitScript(() => {
    const seen = window as unknown as { printed: { sheets: number; borders: string; font: string }[] };
    seen.printed = [];
    new MutationObserver((changes) => {
      for (const frame of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(frame instanceof HTMLIFrameElement)) continue;
        frame.addEventListener('load', () => {
          frame.contentWindow?.addEventListener('beforeprint', () => {
            const inside = frame.contentDocument;
            const table = inside?.querySelector('table');
            const view = frame.contentWindow as Window & typeof globalThis;
            seen.printed.push({
              sheets: inside?.adoptedStyleSheets.length ?? 0,
              borders: table ? view.getComputedStyle(table).borderCollapse : '',
              font: table ? view.getComputedStyle(table).fontFamily : '',
            });
          });
        });
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await openBook(webPage, address);
  await new PlanTablePage(webPage).open();
  await webPage.getByRole('button', { name: 'In bảng' }).click();
  await webPage.getByRole('button', { name: /^In/ }).first().click();
  const printed = (): Promise<unknown> =>
    webPage.evaluate(() => (window as unknown as { printed: unknown }).printed);
  await expect
    .poll(printed)
    .toEqual([{ sheets: 1, borders: 'separate', font: expect.stringContaining('Times New Roman') }]);
  await expect(webPage.locator('iframe')).toHaveCount(0);
});

test('keeps a second tab out of the book, lets it in when the first is closed, and opens a closed package', async ({
  webPage,
  address,
  context,
}) => {
  await openBook(webPage, address);
  const exchange = new ExchangePage(webPage);
  await exchange.open();
  const download = webPage.waitForEvent('download');
  await webPage.getByRole('radio', { name: 'Người có mật khẩu' }).check();
  await exchange.exportPlan();
  const dialog = webPage.getByRole('dialog');
  await dialog.getByLabel('Mật khẩu, ít nhất 12 ký tự').fill('một câu dài dễ nhớ');
  await dialog.getByLabel('Gõ lại mật khẩu').fill('một câu dài dễ nhớ');
  await dialog.getByRole('button', { name: 'Xuất gói có mật khẩu' }).click();
  const closed = readFileSync(await (await download).path());
  expect(closed.subarray(0, 21).toString()).toBe('age-encryption.org/v1');

  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByText('Sổ đang mở ở cửa sổ khác')).toBeVisible();
  await webPage.close();
  await other.reload();
  const again = new ExchangePage(other);
  await again.open();
  await expect(other.getByRole('radio', { name: 'Người có mật khẩu' })).toBeChecked();
  const chooser = other.waitForEvent('filechooser');
  await again.importByButton();
  const file = { name: 'kin.skh', mimeType: 'application/octet-stream', buffer: closed };
  await (await chooser).setFiles(file);
  await other.getByRole('dialog').locator('input').fill('một câu dài dễ nhớ');
  await other.keyboard.press('Enter');
  await expect(again.lastImport).toContainText('Đã nhận trước đây, 0 thay đổi mới');
});
