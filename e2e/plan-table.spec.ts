import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeViolations } from './story/axe-violations.ts';
import { FirstStartPage } from './story/first-start-page.ts';
import { Officer } from './story/officer.ts';
import { PlanTablePage } from './story/plan-table-page.ts';
import { pickAsOf } from './story/pick-as-of.ts';

/*
 * The plan table and a task's page as the focal point uses them: keyboard and clipboard as in Excel, filters that add
 * up, a deadline confirmed and taken back, and nothing a screen reader stumbles over. Each test starts at the table.
 */
test.describe.configure({ mode: 'serial' });

const officer = new Officer();
let page: Page;
let table: PlanTablePage;

test.beforeAll(async () => {
  await officer.open();
  page = officer.page;
  const start = new FirstStartPage(page);
  await start.answer({
    find: 'phu quoc',
    agency: 'Ủy ban nhân dân thành phố Phú Quốc',
    person: 'Trần Minh Khoa',
    position: 'Chuyên viên',
  });
  await start.openBook();
  table = new PlanTablePage(page);
  await table.open();
  await pickAsOf(page, '17/9/2024');
});

test.beforeEach(async () => {
  await table.open();
});

test.afterAll(async () => {
  await officer.close();
});

const section = (title: string): Locator => table.grid.getByRole('row', { name: title });
const task = (path: string): Locator =>
  table.grid.getByRole('row', {
    name: new RegExp(`^Mở nhiệm vụ ${path.replaceAll('.', String.raw`\.`)} `, 'u'),
  });
const cell = (row: Locator, column: number): Locator => row.getByRole('gridcell').nth(column);
const statusBar = () => table.frame.statusBar;

test('the counts of the status bar add up to all tasks', async () => {
  const sums = statusBar().getByRole('group', { name: 'Số nhiệm vụ theo tình trạng' });
  const counts = (await sums.getByRole('button').allInnerTexts()).map((text) =>
    Number(/\d+$/u.exec(text)?.[0]),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(39);
});

test('arrows move the cell, Ctrl and Shift as in Excel, and the header is reached from the first row', async () => {
  await cell(section('CÁC NHIỆM VỤ THỰC HIỆN THƯỜNG XUYÊN'), 0).click();
  await page.keyboard.press('ArrowDown');
  await expect(cell(task('I.1'), 0)).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(cell(task('II.22'), 7)).toBeFocused();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(table.grid.getByRole('button', { name: 'Nội dung' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cell(section('CÁC NHIỆM VỤ THỰC HIỆN THƯỜNG XUYÊN'), 1)).toBeFocused();
});

test('a block is copied as text that Excel takes cell by cell', async () => {
  await cell(task('I.2'), 4).click();
  await page.keyboard.press('Shift+ArrowRight');
  // Listening first and apart: a key does not wait for a script that was sent before it.
  const copied = await page.evaluateHandle(() => {
    const text = new Promise<string>((resolve) => {
      document.addEventListener(
        'copy',
        (event) => resolve(event.clipboardData?.getData('text/plain') ?? ''),
        { once: true },
      );
    });
    return { text };
  });
  await page.keyboard.press('Control+C');
  expect(await copied.evaluate(({ text }) => text)).toBe(
    'Thường xuyên\t"- Cụ thể hóa vào Kế hoạch thực hiện Quy hoạch chung thành phố Phú Quốc đến năm 2040.\n' +
      '- Báo cáo định kỳ, đột xuất."',
  );
  await table.frame.expectSaid('Đã chép 2 ô');
});

test('filters of a column count, combine and are taken off by Ctrl+Shift+L', async () => {
  await table.grid.getByRole('button', { name: 'Nội dung' }).click();
  await page.getByRole('searchbox', { name: 'Có chữ' }).fill('duong ven bien');
  await page.keyboard.press('Escape');
  await expect(statusBar()).toContainText('Đang lọc 1/39');
  await expect(task('II.10')).toBeVisible();
  await cell(task('II.10'), 1).click();
  await page.keyboard.press('Control+Shift+L');
  await expect(statusBar()).not.toContainText('Đang lọc');
  await table.frame.expectSaid('Đã bỏ mọi bộ lọc');
});

test('a filter that lets nothing through says so and keeps the header', async () => {
  await table.grid.getByRole('button', { name: 'Nội dung' }).click();
  await page.getByRole('searchbox', { name: 'Có chữ' }).fill('không có chữ này');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Không nhiệm vụ nào khớp')).toBeVisible();
  await expect(page.getByText('Sổ có 39 nhiệm vụ.')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ mọi bộ lọc' }).click();
  await expect(task('I.1')).toBeVisible();
});

test('Enter opens the task and coming back finds the cell again', async () => {
  await cell(task('I.2'), 2).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Nhiệm vụ I.2' })).toBeAttached();
  await page.goBack();
  await expect(cell(task('I.2'), 2)).toBeFocused();
});

test('a doubtful deadline is confirmed, shown with who did it, and taken back by Ctrl+Z', async () => {
  await page.getByRole('button', { name: /^Thời hạn/u }).click();
  await page.getByRole('checkbox', { name: 'Chọn tất cả' }).uncheck();
  await page.getByRole('checkbox', { name: /^Đến năm 2025/u }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Xác nhận hạn của nhiệm vụ II.3' }).click();
  await page.getByRole('button', { name: 'Đúng, 31/12/2025' }).click();
  await expect(page.getByText('Trần Minh Khoa xác nhận')).toBeVisible();
  await table.frame.expectSaid('Đã xác nhận hạn II.3: 31/12/2025');
  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('button', { name: 'Đúng, 31/12/2025' })).toBeVisible();
  await table.open();
  await page.getByRole('button', { name: /^Thời hạn/u }).click();
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await page.keyboard.press('Escape');
});

test('a day that does not exist is refused, never moved', async () => {
  await page.getByRole('button', { name: /^Tính đến / }).click();
  const field = page.getByRole('textbox', { name: 'Tính đến' });
  await field.fill('31/02/2024');
  await field.press('Enter');
  await expect(page.getByText('Không có ngày “31/02/2024”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Tính đến 17/9/2024' })).toBeVisible();
});

test('keys do nothing while a word is being composed', async () => {
  await cell(task('I.2'), 2).click();
  const pressDown = (isComposing: boolean) =>
    page.evaluate((composing) => {
      const press = { key: 'ArrowDown', bubbles: true, cancelable: true, isComposing: composing };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press));
    }, isComposing);
  await pressDown(true);
  await expect(cell(task('I.2'), 2)).toBeFocused();
  await pressDown(false);
  await expect(cell(task('I.3'), 2)).toBeFocused();
});

for (const [name, address] of [
  ['the plan table', '/ke-hoach'],
  ['a task', '/nhiem-vu/II.5'],
  ['the whole text', '/ke-hoach/toan-van'],
] as const) {
  test(`nothing on ${name} is out of reach of a screen reader, light or dark`, async () => {
    for (const theme of ['Sáng', 'Tối']) {
      await page.getByRole('button', { name: 'Tệp' }).click();
      await page.getByRole('menuitemradio', { name: theme }).click();
      await page.keyboard.press('Escape');
      await page.evaluate((to) => {
        location.hash = to;
      }, address);
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
      expect(await axeViolations(page)).toEqual([]);
    }
  });
}
