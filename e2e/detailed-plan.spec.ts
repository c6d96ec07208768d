import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { read, utils, write } from 'xlsx';
import { DetailedPlanPage } from './story/detailed-plan-page.ts';
import { Composition, typeByUnikey, unikeySteps } from './story/input-methods.ts';
import { Officer } from './story/officer.ts';
import { openSampleBook } from './story/sample-book.ts';

/*
 * Kế hoạch chi tiết as an officer who knows Excel uses it: typing, moving, pasting, filling, taking back; both families
 * of input methods; and everything still there after the power went off.
 */
test.describe.configure({ mode: 'serial' });

const officer = new Officer();
let page: Page;
let plan: DetailedPlanPage;
const TASK = 'II.10';
const OTHER = 'II.11';
/** Columns of the grid. */
const CONTENT = 1;
const UNIT = 3;
const START = 5;
const DUE = 6;
const PROGRESS = 9;

test.beforeAll(async () => {
  await officer.open();
  page = officer.page;
  await openSampleBook(page, 'agency');
  plan = new DetailedPlanPage(page);
  await plan.open();
});
test.afterAll(async () => {
  await officer.close();
});

const shown = async (column: number, task = TASK) => (await plan.texts(task)).map((row) => row[column]);

test('a measure is typed on the free line: Tab goes on in it, Enter to the next line', async () => {
  await plan.goTo(TASK, 0, CONTENT);
  await page.keyboard.type('Khảo sát hướng tuyến');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Đi thực địa');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Phòng Hạ tầng');
  await page.keyboard.press('Enter');
  expect(await shown(CONTENT)).toEqual(['Khảo sát hướng tuyến']);
  await plan.goTo(TASK, 1, CONTENT);
  await page.keyboard.type('Lấy ý kiến các Sở');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Trình UBND tỉnh');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => shown(CONTENT))
    .toEqual(['Khảo sát hướng tuyến', 'Lấy ý kiến các Sở', 'Trình UBND tỉnh']);
});

test('days are dates or the appendix’s words; what is no day keeps the editor open and says so', async () => {
  await plan.goTo(TASK, 0, DUE);
  await page.keyboard.type('Quý III/2024');
  await page.keyboard.press('Enter');
  await page.keyboard.type('31/02/2024');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: '“31/02/2024” không phải ngày' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.type('5/9/2024');
  await page.keyboard.press('Enter');
  await expect.poll(() => shown(DUE)).toEqual(['Quý III/2024\n30/9/2024', '05/9/2024', 'chưa ghi hạn']);
});

test('F2 appends, Esc restores, Alt+Enter breaks the line, Delete clears', async () => {
  await plan.goTo(TASK, 0, UNIT);
  await page.keyboard.press('F2');
  await page.keyboard.type(' kỹ thuật');
  await page.keyboard.press('Escape');
  expect((await shown(UNIT))[0]).toBe('Phòng Hạ tầng');
  await page.keyboard.press('F2');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('Ban Quản lý dự án');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await shown(UNIT))[0]).toBe('Phòng Hạ tầng\nBan Quản lý dự án');
  await plan.goTo(TASK, 0, UNIT);
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await shown(UNIT))[0]).toBe('chưa ghi đơn vị thực hiện');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await shown(UNIT))[0]).toBe('Phòng Hạ tầng\nBan Quản lý dự án');
});

test('a block from Excel goes over what is there and on below as new measures, one step to take back', async () => {
  await plan.goTo(TASK, 2, UNIT);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await plan.paste('Trình\tTờ trình\tVăn phòng\r\n"Hai\ndòng"\t\tPhòng NV\r\nNghiệm thu\t\tPhòng NV\r\n');
  await expect
    .poll(() => shown(CONTENT))
    .toEqual(['Khảo sát hướng tuyến', 'Lấy ý kiến các Sở', 'Trình', 'Hai\ndòng', 'Nghiệm thu']);
  expect(await shown(CONTENT, OTHER)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await shown(CONTENT)).length).toBe(3);
});

test('a table from Word keeps its cells; a cell that cannot be read leaves everything as it was', async () => {
  await plan.goTo(OTHER, 0, CONTENT);
  const table = (due: string) =>
    `<table><tr><td><p>Dự thảo</p><p>lần 1</p></td><td>Họp</td></tr><tr><td>Trình</td><td>${due}</td></tr></table>`;
  await plan.paste('', table('Gửi lấy ý kiến'));
  await expect.poll(() => shown(CONTENT, OTHER)).toEqual(['Dự thảo\nlần 1', 'Trình']);
  await plan.goTo(OTHER, 0, START);
  await plan.paste('1/7/2024\r\nđầu tháng tám\r\n');
  await plan.frame.expectSaid(/dòng 2, cột Bắt đầu: “đầu tháng tám” không phải ngày/u);
  expect(await shown(START, OTHER)).toEqual(['', '']);
});

test('Ctrl+D fills the block from its first row', async () => {
  await plan.goTo(TASK, 0, PROGRESS);
  await page.keyboard.type('25');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await expect.poll(() => shown(PROGRESS)).toEqual(['25', '25', '25']);
});

test('both families of input methods write the first letter into the cell', async () => {
  const steps = ['d', 'đ', 'đu', 'đư', 'đưo', 'đươ', 'đươn', 'đương', 'đường'];
  await plan.goTo(OTHER, 1, UNIT);
  await typeByUnikey(page, unikeySteps(steps));
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await shown(UNIT, OTHER))[1]).toBe('đường');
  await plan.goTo(OTHER, 0, UNIT);
  const telex = await Composition.in(page);
  await telex.show(...steps);
  // Enter takes the word; it does not leave the cell.
  await telex.press('Enter');
  await telex.commit('đường');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await shown(UNIT, OTHER))[0]).toBe('đường');
});

test('the plan goes out to Excel, and what was changed there comes back as one step', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'skh-plan-'));
  const file = path.join(folder, 'ke-hoach.xlsx');
  await officer.willSaveAs(file);
  await page.getByRole('button', { name: 'Ghi ra Excel' }).click();
  await plan.frame.expectSaid(/ke-hoach\.xlsx/u);
  const workbook = read(readFileSync(file));
  const sheet = workbook.Sheets['Kế hoạch chi tiết'];
  if (sheet === undefined) throw new Error('No sheet');
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false });
  const row = rows.findIndex((cells) => cells[1] === 'Lấy ý kiến các Sở');
  sheet[utils.encode_cell({ r: row, c: 3 })] = { t: 's', v: 'Phòng Tổng hợp' };
  writeFileSync(file, write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  await officer.willChoose(file);
  await page.getByRole('button', { name: 'Đọc từ Excel…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('+ 1 biện pháp sửa + 0 thêm + 4 như trong sổ + 0 bỏ qua');
  await dialog.getByRole('button', { name: 'Ghi 1 biện pháp' }).click();
  await expect.poll(async () => (await shown(UNIT))[1]).toBe('Phòng Tổng hợp');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await shown(UNIT))[1]).toBe('chưa ghi đơn vị thực hiện');
});

test('templates fill the tasks that have no measure, one for each product', async () => {
  await page.getByRole('button', { name: 'Lấy mẫu từ sản phẩm' }).click();
  await plan.frame.expectSaid(/^Đã thêm \d+ biện pháp cho \d+ nhiệm vụ/u);
  await page.keyboard.press('Control+z');
  await plan.frame.expectSaid(/Đã hoàn tác/u);
});

test('everything is there after the power went off', async () => {
  const before = await plan.texts(TASK);
  await officer.kill();
  await officer.open();
  page = officer.page;
  plan = new DetailedPlanPage(page);
  await plan.open();
  await plan.reveal(TASK);
  await expect.poll(() => plan.texts(TASK)).toEqual(before);
});
