import { expect, test } from '@playwright/test';
import { AppendixReviewPage, fileOf } from './story/appendix-review-page.ts';
import { focal, health } from './story/cast.ts';
import { FirstStartPage } from './story/first-start-page.ts';
import { amendedAppendix, foreignAppendix } from './story/foreign-appendix.ts';
import { Officer } from './story/officer.ts';
import { PlanTablePage } from './story/plan-table-page.ts';

let machine: Officer;
test.beforeEach(async () => {
  machine = new Officer();
  await machine.open();
});
test.afterEach(() => machine.close());

async function openPlan158(): Promise<AppendixReviewPage> {
  const start = new FirstStartPage(machine.page);
  await start.answer(focal);
  await start.openBook();
  return new AppendixReviewPage(machine.page);
}

test('a foreign appendix is looked at by keyboard, taken over as one step and taken back', async () => {
  const review = await openPlan158();
  const { page } = machine;
  await review.drop('PhuLuc (1).xlsx', foreignAppendix(amendedAppendix));
  await expect(review.sheet).toBeVisible();
  await expect(review.understood).toContainText('Khớp số dòng');
  await expect(review.understood).toContainText(/dòng = 38 nhiệm vụ \+ 1 nhóm \+ 2 phần \+ 3 nối/u);

  expect(await review.answerAllByKeyboard()).toBeGreaterThan(3);
  await expect(page.getByRole('contentinfo')).toContainText('Chưa ghi gì vào sổ');

  await review.goOn();
  const list = page.getByRole('region', { name: 'Các thay đổi' });
  await expect(list.getByRole('checkbox', { name: 'Không còn II.22' })).toBeChecked();
  await expect(list.getByRole('checkbox', { name: 'Sửa II.3' })).toBeChecked();
  await expect(list.getByRole('table', { name: 'Sửa II.3' }).locator('ins')).toHaveText('Quý I/2025');
  await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('201/KH-UBND');
  await page.getByRole('textbox', { name: 'Ngày' }).fill('5/11/2024');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Đưa 2 thay đổi vào sổ' }).click();
  await review.frame.expectSaid('Đã đưa 2 thay đổi vào sổ theo 201/KH-UBND');

  const table = new PlanTablePage(page);
  await table.open();
  await expect(review.frame.statusBar).toContainText('38 nhiệm vụ');
  await page.getByRole('button', { name: 'Đọc toàn văn' }).click();
  await expect(page.getByText(/201\/KH-UBND ngày 05\/11\/2024|201\/KH-UBND ngày 5\/11\/2024/u)).toBeVisible();
  await page.getByRole('link', { name: 'II.22', exact: true }).click();
  await expect(page.getByText(/Đã ngừng theo 201\/KH-UBND/u)).toBeVisible();

  await table.open();
  await page.keyboard.press('Control+Z');
  await expect(review.frame.statusBar).toContainText('39 nhiệm vụ');
});

test('a role is changed by one choice, read again at once, taken back by Ctrl+Z and remembered for the next file', async () => {
  const review = await openPlan158();
  const { page } = machine;
  await review.drop('mot.xlsx', foreignAppendix());
  const product = review.sheet.getByRole('combobox', { name: 'Vai trò của cột F' });
  await expect(product).toHaveValue('product');
  await product.selectOption('Cột khác');
  await expect(product).toHaveValue('other');
  await page.keyboard.press('Control+Z');
  await expect(product).toHaveValue('product');
  await product.selectOption('Ghi chú');
  await expect(product).toHaveValue('note');
  // Kept as soon as the table was read with it.
  await expect(page.getByRole('contentinfo')).toContainText('Chưa ghi gì vào sổ');
  await page.getByRole('button', { name: 'Bỏ', exact: true }).click();

  await review.drop('hai.xlsx', foreignAppendix(amendedAppendix));
  await expect(
    page.getByRole('status').filter({ hasText: 'Đã dùng lại 1 lựa chọn của lần đọc trước' }),
  ).toBeVisible();
  await expect(product).toHaveValue('note');
  await page.getByRole('button', { name: 'Bỏ các lựa chọn này' }).click();
  await expect(product).toHaveValue('product');
});

test('a broken file and one without a table say why, what is safe and what to do', async () => {
  const review = await openPlan158();
  const { page } = machine;
  const whole = foreignAppendix();
  await review.drop('hong.xlsx', whole.slice(0, Math.floor(whole.length / 2)));
  await expect(page.getByText('Sổ không thay đổi gì').first()).toBeVisible();
  await expect(page.getByText(/mã [a-z-]+/u)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Chọn tệp khác' })).toBeVisible();

  await review.drop(
    'chi-tieu.csv',
    new TextEncoder().encode('TT,Chỉ tiêu,Đơn vị,Kết quả\n1,GRDP,%,8\n2,Thu ngân sách,tỷ,100\n'),
  );
  await expect(page.getByText('mã not-a-task-table')).toBeVisible();
  const table = new PlanTablePage(page);
  await table.open();
  await expect(review.frame.statusBar).toContainText('39 nhiệm vụ');
});

test('a first start from an appendix file opens a book of its own', async () => {
  const { page } = machine;
  const start = new FirstStartPage(page);
  await start.answer(health);
  await page.getByRole('radio', { name: 'Sổ mới từ tệp phụ lục' }).check();
  await machine.willChoose(
    fileOf(
      'ke-hoach-moi.xlsx',
      foreignAppendix((tasks) => tasks.slice(0, 12)),
    ),
  );
  await page
    .getByRole('radiogroup')
    .getByText('Sổ mới từ tệp phụ lục')
    .locator('..')
    .getByRole('button')
    .click();
  await page.getByRole('button', { name: 'Đọc phụ lục' }).click();
  const review = new AppendixReviewPage(page);
  await expect(review.sheet).toBeVisible();
  await review.goOn();
  await expect(page.getByRole('textbox', { name: 'Số, ký hiệu' })).toHaveValue('158/KH-UBND');
  await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('77/KH-SYT');
  await page.getByRole('button', { name: /^Mở sổ với \d+ nhiệm vụ/u }).click();
  await expect(page.getByRole('navigation', { name: 'Các trang', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ngày chốt' })).toBeVisible();
  await expect(review.frame.statusBar).toContainText('11 nhiệm vụ');
});
