import { expect, test } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { docxPart, docxText } from '#shared/office/testing/docx-parts.ts';
import { axeViolations } from './story/axe-violations.ts';
import { Officer } from './story/officer.ts';
import { readPdf } from './story/read-pdf.ts';
import { openSampleBook } from './story/sample-book.ts';
import { SummaryPage } from './story/summary-page.ts';

test.describe.configure({ mode: 'serial' });

const officer = new Officer();
let summary: SummaryPage;

test.beforeAll(async () => {
  await officer.open();
  await openSampleBook(officer.page, 'focal');
  summary = new SummaryPage(officer.page);
  await summary.open('Quý III/2024', '17/9/2024');
});
test.afterAll(() => officer.close());

test('a filtered summary adds up, says what it is about, and the filter comes off', async () => {
  const { page } = officer;
  await page.getByRole('button', { name: 'Phần tất cả' }).click();
  await page.getByRole('option', { name: 'II', exact: true }).click();
  await expect(page.getByText('Đang tính 22/39 nhiệm vụ')).toBeVisible();
  expect(await summary.expectSumsAddUp()).toBe(22);
  await page
    .getByRole('button', { name: /^Loại thời hạn/u })
    .last()
    .click();
  await page.getByRole('option', { name: 'Chờ điều kiện' }).click();
  await expect(page.getByText('Đang tính 2/39 nhiệm vụ')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  expect(await summary.expectSumsAddUp()).toBe(39);
});

test('late tasks, difficulties and proposals stand with their sources', async () => {
  const { page } = officer;
  await page.getByRole('button', { name: /^Quá hạn \(\d+\)$/u }).click();
  const late = page.getByRole('table', { name: 'Nhiệm vụ quá hạn' });
  await expect(late.getByRole('row').nth(1)).toContainText('II.17');
  await expect(late.getByRole('row').nth(1)).toContainText('109');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Khó khăn, kiến nghị' }).click();
  await expect(
    page.getByRole('heading', { name: /^(Ủy ban nhân dân tỉnh|Chưa nêu nơi giải quyết)/u }).first(),
  ).toBeVisible();
  await expect(page.getByText(/, Quý III\/2024, mã 3Q-/u).first()).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Cơ quan chủ trì', exact: true }).click();
});

test('points of the trend, shapes, sums and days late open their tasks, by keyboard and by mouse', async () => {
  const { page } = officer;
  const dialog = page.getByRole('dialog');
  const tasks = dialog.getByRole('table').first().getByRole('rowgroup').last().getByRole('row');
  const opens = async (name: RegExp, count: number): Promise<void> => {
    await expect(dialog).toContainText(name);
    await expect(tasks).toHaveCount(count);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  const trend = page.getByRole('figure', { name: /^Hoàn thành từ/u });
  const now = trend.getByRole('button', { name: /^Hoàn thành, Quý III\/2024 tại ngày 17\/9\/2024: /u });
  const done = Number(/(\d+) nhiệm vụ$/u.exec((await now.getAttribute('aria-label')) ?? '')?.[1]);
  await now.focus();
  await page.keyboard.press('Enter');
  await opens(/hoàn thành/iu, done);
  await now.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  const then = trend.getByRole('button', { name: /^Quá hạn, Quý II\/2024 tại ngày 14\/6\/2024: /u });
  await expect(then).toBeFocused();
  const overdueThen = Number(/(\d+) nhiệm vụ$/u.exec((await then.getAttribute('aria-label')) ?? '')?.[1]);
  await page.keyboard.press('Enter');
  // Statuses and reports of then, not of now.
  await expect(tasks.getByText('Quá hạn', { exact: true })).toHaveCount(overdueThen);
  await opens(/Quý II\/2024/u, overdueThen);
  await then.click();
  await opens(/Quý II\/2024/u, overdueThen);

  await summary.table.getByRole('button', { name: /^Cộng, được giao/u }).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await expect(summary.table.locator(':focus')).toHaveAccessibleName(/^I+\.\S+: /u);
  await page.keyboard.press('Enter');
  await opens(/1 nhiệm vụ/u, 1);
  await page.getByRole('button', { name: '39 nhiệm vụ, được giao' }).press('Enter');
  await opens(/39 nhiệm vụ/u, 39);
  await page.getByRole('button', { name: /nhiệm vụ, hoàn thành trên nhiệm vụ đã đến hạn$/u }).press('Enter');
  await opens(/đã đến hạn/u, done);

  await page.getByRole('button', { name: /^Quá hạn \(\d+\)$/u }).click();
  await page.getByRole('button', { name: 'II.17 quá hạn 109 ngày' }).press('Enter');
  await opens(/II\.17 quá hạn 109 ngày/u, 1);
  await page.getByRole('button', { name: 'Cơ quan chủ trì', exact: true }).click();
});

test('every document goes into one folder, whole, and nothing there is replaced', async () => {
  const { page } = officer;
  const folder = mkdtempSync(path.join(tmpdir(), 'so-ke-hoach-'));
  await page.getByRole('button', { name: 'Các văn bản…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Văn bản của Quý III/2024' });
  expect(await axeViolations(page)).toEqual([]);
  for (const title of [
    'Báo cáo tổng hợp',
    'Báo cáo Thủ tướng Chính phủ',
    'Phụ lục có tiến độ',
    'Số liệu tổng hợp',
  ]) {
    await expect(dialog.getByRole('rowheader', { name: new RegExp(`^${title}`, 'u') })).toBeVisible();
  }
  await officer.willChoose(folder);
  await dialog.getByRole('button', { name: /^Ghi cả \d+ tệp vào thư mục…$/u }).click();
  await expect(page.getByText(/Đã ghi \d+ tệp vào thư mục và đọc lại đúng/u).first()).toBeVisible({
    timeout: 60_000,
  });
  const names = readdirSync(folder).toSorted();
  expect(names).toHaveLength(18);
  const named = (part: string): Buffer => {
    const name = names.find((each) => each.includes(part));
    if (name === undefined) throw new Error(`No ${part} among ${names.join(', ')}`);
    return readFileSync(path.join(folder, name));
  };
  const brief = docxText(
    docxPart(named('Thu tuong Chinh phu 158-KH-UBND Quy III-2024 UBND TP Phu Quoc.docx')),
  );
  expect(brief).toContain('Kính gửi: Thủ tướng Chính phủ.');
  expect(brief).toContain('ỦY BAN NHÂN DÂN\nTỈNH KIÊN GIANG');
  const pdf = (await readPdf(named('Ban Thuong vu Tinh uy 158-KH-UBND Quy III-2024 UBND TP Phu Quoc.pdf')))
    .map(({ text }) => text)
    .join(' ');
  expect(pdf).toContain('Ban Thường vụ Tỉnh ủy');
  const sheets = await readPdf(named('Phieu cac co quan 158-KH-UBND Quy III-2024 UBND TP Phu Quoc.pdf'));
  const titled = sheets.filter(({ text }) => text.includes('NHIỆM VỤ VÀ BÁO CÁO CỦA'));
  expect(titled.length).toBeGreaterThan(10);
  // Each agency's sheet begins a page, the page's number above it.
  for (const { text } of titled) {
    expect(text).toMatch(/^\s*(?:\d+\s*\/\s*\d+)?\s*NHIỆM VỤ VÀ BÁO CÁO CỦA/u);
    expect(text.match(/NHIỆM VỤ VÀ BÁO CÁO CỦA/gu)).toHaveLength(1);
  }
  expect(
    docxText(docxPart(named('Phieu cac co quan 158-KH-UBND Quy III-2024 UBND TP Phu Quoc.docx'))),
  ).toContain('NHIỆM VỤ VÀ BÁO CÁO CỦA SỞ Y TẾ');
});
