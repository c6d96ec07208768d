import { expect, test } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { axeViolations } from './story/axe-violations.ts';
import { focal, health } from './story/cast.ts';
import { ClosingDayPage } from './story/closing-day-page.ts';
import { dropFiles } from './story/drop-files.ts';
import { ExchangePage } from './story/exchange-page.ts';
import { FirstStartPage } from './story/first-start-page.ts';
import { tabTo } from './story/keys.ts';
import { Officer } from './story/officer.ts';
import { ReportPage } from './story/report-page.ts';
import { setTheme } from './story/set-theme.ts';

/*
 * An agency attaches files by chooser and by drop, sends once without and once with them; the focal point is told what is
 * missing and from whom to ask it, then opens the very bytes in the review.
 */
test.describe.configure({ mode: 'serial' });

const PERIOD = 'Quý III/2024';
const desk = new Officer();
const agency = new Officer();
/** Written before the first test; the files an officer has on the disk. */
const texts = {
  'Tờ trình.pdf': '%PDF-1.7 tờ trình\n',
  'Biên bản họp.pdf': '%PDF-1.7 biên bản\n',
  'ảnh hiện trường.jpg': 'ảnh chụp',
} as const;
const files: Record<string, string> = {};
let fingerprint = '';

test.afterAll(async () => {
  await agency.close();
  await desk.close();
});

test('an agency attaches files by the chooser and by drop, with the keyboard, and takes one back', async () => {
  for (const [name, text] of Object.entries(texts)) {
    files[name] = test.info().outputPath(name);
    writeFileSync(files[name], text);
  }
  await desk.open();
  const start = new FirstStartPage(desk.page);
  await start.answer(focal);
  await start.openBook();
  const plan = test.info().outputPath('plan.skh');
  const out = new ExchangePage(desk.page);
  await out.open();
  await desk.willSaveAs(plan);
  await out.exportPlan();
  await out.frame.expectSaid('Đã ghi plan.skh');

  await agency.open();
  const { page } = agency;
  const first = new FirstStartPage(page);
  await first.answer(health);
  await agency.willChoose(plan);
  await first.choosePackage('plan.skh');
  await first.openBook();
  const exchange = new ExchangePage(page);
  await exchange.open();
  fingerprint = await exchange.ownFingerprint();
  const report = new ReportPage(page);
  await report.open(PERIOD);
  await report.startBlank();
  await report.write({
    task: 'I.7',
    state: 'Đang thực hiện',
    progress: 40,
    texts: { 'Kết quả': 'Đã khảo sát 3 trạm y tế xã.' },
    products: [{ number: '12/TTr-SYT', date: '10/7/2024', title: 'Tờ trình' }],
  });

  // The product's document, by keyboard and chooser.
  await agency.willChoose(files['Tờ trình.pdf']!);
  await tabTo(page.getByRole('button', { name: 'Đính tệp của sản phẩm 1…' }));
  await page.keyboard.press('Enter');
  const products = page.getByRole('group', { name: 'Sản phẩm', exact: true });
  await expect(products).toContainText('Tờ trình.pdf');

  // Evidence by drop; twice the same is once.
  const evidence = page.getByRole('group', { name: 'Minh chứng', exact: true });
  await dropFiles(evidence, [files['Biên bản họp.pdf']!, files['ảnh hiện trường.jpg']!]);
  await expect(evidence.getByRole('listitem')).toHaveCount(2);
  await dropFiles(evidence, [files['Biên bản họp.pdf']!]);
  await report.frame.expectSaid('1 tệp trùng với tệp đã có, không đính lần nữa.');
  await expect(evidence.getByRole('listitem')).toHaveCount(2);

  // A program is refused by its content, and nothing changes.
  const program = test.info().outputPath('ảnh.png');
  writeFileSync(program, 'MZ chương trình');
  await dropFiles(evidence, [program]);
  await expect(page.getByText('Tệp là chương trình hoặc có thể chạy lệnh').first()).toBeVisible();
  await expect(evidence.getByRole('listitem')).toHaveCount(2);

  // Taken away and brought back.
  await evidence.getByRole('button', { name: 'Bỏ tệp ảnh hiện trường.jpg' }).click();
  await expect(evidence.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Control+Z');
  await expect(evidence.getByRole('listitem')).toHaveCount(2);

  const copy = test.info().outputPath('lưu lại.jpg');
  await agency.willSaveAs(copy);
  await evidence.getByRole('button', { name: 'Lưu tệp ảnh hiện trường.jpg' }).click();
  await report.frame.expectSaid('Đã ghi lưu lại.jpg');
  expect(readFileSync(copy, 'utf8')).toBe(texts['ảnh hiện trường.jpg']);

  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    for (const [width, height] of [
      [1366, 768],
      [1093, 614],
    ] as const) {
      await page.setViewportSize({ width, height });
      await evidence.scrollIntoViewIfNeeded();
      found.push(...(await axeViolations(page)));
      await page.screenshot({ path: test.info().outputPath(`minh-chung-${theme}-${width}.png`) });
    }
  }
  await setTheme(page, 'light');
  await page.setViewportSize({ width: 1366, height: 768 });
  expect(found).toEqual([]);
});

test('sent without its files, they are named as missing and from whom to ask them', async () => {
  const { page } = agency;
  const report = new ReportPage(page);
  const withFiles = test.info().outputPath('KH158_so-y-te_day-du.skh');
  await agency.willSaveAs(withFiles);
  await report.send(1);
  const exchange = new ExchangePage(page);
  await exchange.open();
  await page
    .getByRole('checkbox', { name: /^Kèm tệp minh chứng \(3 tệp, / })
    .first()
    .uncheck();
  await expect(page.getByText('Nơi nhận thấy tên tệp, ghi là thiếu.')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('gui-khong-kem.png') });
  const without = test.info().outputPath('KH158_so-y-te_khong-tep.skh');
  await agency.willSaveAs(without);
  await page.getByRole('button', { name: `Xuất gói báo cáo ${PERIOD}` }).click();
  await exchange.frame.expectSaid('Đã ghi KH158_so-y-te_khong-tep.skh');

  const receive = new ExchangePage(desk.page);
  await receive.open();
  await receive.drop([without]);
  await receive.acceptMachine(health.person, fingerprint);
  await expect(receive.lastImport).toContainText('Thiếu 3 tệp');
  await desk.page.screenshot({ path: test.info().outputPath('nhan-thieu.png') });
  const closing = new ClosingDayPage(desk.page);
  await closing.open(PERIOD);
  await closing.row(health).getByRole('button', { name: 'Duyệt' }).click();
  const dialog = desk.page.getByRole('dialog');
  await expect(dialog.getByText('Thiếu tệp, xin lại Sở Y tế')).toHaveCount(3);
  await desk.page.screenshot({ path: test.info().outputPath('duyet-thieu.png') });
  await dialog.getByRole('button', { name: 'Đóng' }).last().click();

  await receive.open();
  await receive.drop([withFiles]);
  await expect(receive.lastImport).toContainText('3 tệp minh chứng: 3 mới');
});

test('the focal point opens the very bytes in the review and on the page of the task', async () => {
  const { page } = desk;
  const closing = new ClosingDayPage(page);
  await closing.open(PERIOD);
  await closing.row(health).getByRole('button', { name: 'Duyệt' }).click();
  const dialog = page.getByRole('dialog');
  for (const [name, text] of Object.entries(texts)) {
    const copy = test.info().outputPath(`bản sao ${name}`);
    await desk.willSaveAs(copy);
    await dialog.getByRole('button', { name: `Lưu tệp ${name}` }).click();
    await expect.poll(() => readText(copy)).toBe(text);
  }
  await page.screenshot({ path: test.info().outputPath('duyet-co-tep.png') });
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Duyệt báo cáo' }).click();
  await expect(dialog).toBeHidden();
  await page.evaluate(() => {
    window.location.hash = '/nhiem-vu/I.7';
  });
  await expect(page.getByRole('button', { name: 'Lưu tệp Biên bản họp.pdf' })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('nhiem-vu.png') });
});

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Not written yet.
    return null;
  }
}
