import { expect, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { axeViolations } from './story/axe-violations.ts';
import { Officer } from './story/officer.ts';
import { readWorkbook } from './story/read-workbook.ts';
import { openSampleBook } from './story/sample-book.ts';
import { SummaryPage } from './story/summary-page.ts';

/* Tổng hợp as Excel: the figures as a workbook, and results into an agency's own workbook. */
test.describe.configure({ mode: 'serial' });

const officer = new Officer();
const folder = tmpdir();
const own = path.join(folder, 'Theo dõi của Sở.xlsx');
const filled = path.join(folder, 'Theo dõi, đã ghi.xlsx');

test.beforeAll(async () => {
  await officer.open();
  await openSampleBook(officer.page, 'focal');
  await new SummaryPage(officer.page).open('Quý III/2024', '17/9/2024');
});
test.afterAll(() => officer.close());

/** An agency's sheet with three tasks of the plan and one of its own. */
async function writeOwnWorkbook(): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Theo dõi');
  sheet.addRow(['TT', 'Nội dung', 'Cơ quan chủ trì', 'Thời hạn', 'Tình trạng']);
  const { tasks } = plan158().appendix;
  for (const [index, wanted] of ['II.8', 'II.1', 'I.7'].entries()) {
    const task = tasks.find(({ path: own_ }) => own_ === wanted);
    sheet.addRow([index + 1, task?.content, task?.lead, task?.deadline]);
  }
  sheet.addRow([4, 'Việc riêng của Sở', 'Sở Y tế', 'Quý III/2024']);
  writeFileSync(own, new Uint8Array(await book.xlsx.writeBuffer()));
}

test('the figures are saved as a workbook', async () => {
  const { page } = officer;
  const file = path.join(folder, 'so-lieu.xlsx');
  await officer.willSaveAs(file);
  await page.getByRole('button', { name: 'Các văn bản…' }).click();
  await page.getByRole('button', { name: 'Excel: Số liệu tổng hợp' }).click();
  await expect(page.getByText(/Đã ghi so-lieu.xlsx .* đọc lại đúng/u).first()).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click();
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(file) as never);
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    'Tổng hợp',
    'Theo cơ quan',
    'Theo phần',
    'Theo loại hạn',
    'Biểu đồ tình trạng',
    'Diễn biến',
    'Nhiệm vụ quá hạn',
    'Hoàn thành quá hạn',
    'Khó khăn',
    'Kiến nghị',
  ]);
});

test('results go into a copy of an agency’s own workbook, after it was said what and where', async () => {
  const { page } = officer;
  await writeOwnWorkbook();
  const before = readFileSync(own);
  await officer.willChoose(own);
  await officer.willSaveAs(filled);
  await page.getByRole('button', { name: 'Ghi vào tệp của cơ quan…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('có 3 nhiệm vụ của kế hoạch');
  await expect(dialog).toContainText('Dòng 5: Việc riêng của Sở');
  await expect(dialog).toContainText('36 nhiệm vụ của kế hoạch không có trong tệp');
  expect(await axeViolations(page)).toEqual([]);
  if (process.env['PICTURES'] !== undefined) await page.screenshot({ path: process.env['PICTURES'] });
  await dialog.getByRole('button', { name: 'Lưu thành tệp mới…' }).click();
  await expect(dialog).toBeHidden();
  expect(readFileSync(own).equals(before)).toBe(true);
  const { tasks } = readWorkbook(readFileSync(filled), '2024-05-16');
  expect(tasks.map(({ extra }) => extra['Tình trạng'] ?? '')).toEqual([
    expect.stringContaining('Hoàn thành'),
    expect.stringContaining('Hoàn thành'),
    expect.stringMatching(/./u),
    '',
  ]);
  expect(tasks[0]?.extra['Kết quả thực hiện']).toContain('29/5/2024');
});
