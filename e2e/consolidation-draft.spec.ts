import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { docxPart, docxText } from '#shared/office/testing/docx-parts.ts';
import { ClosingDayPage } from './story/closing-day-page.ts';
import { DraftPage } from './story/draft-page.ts';
import { ExchangePage } from './story/exchange-page.ts';
import { keptDrafts } from './story/kept-drafts.ts';
import { officeParts } from './story/office-parts.ts';
import { Officer } from './story/officer.ts';
import { PrintPreviewPage } from './story/print-preview-page.ts';
import { readPdf } from './story/read-pdf.ts';
import { openSampleBook } from './story/sample-book.ts';

/*
 * The focal point words the consolidated report its own way; another report is accepted and the numbers change under
 * the words. They are kept, the change is shown and settled, the report is frozen, and what was frozen stays.
 */
test.describe.configure({ mode: 'serial' });

const PERIOD = 'Quý III/2024';
/** Id of the practice book's plan. */
const PRACTICE = '158-KH-UBND-2024-mau';
const POLICE = { agency: 'Công an tỉnh', shortName: 'Công an tỉnh' };
const COUNTS = /cơ quan phải gửi báo cáo, hạn gửi/u;
const MINE = 'Đến nay, theo theo dõi của địa phương, có';
const ADDED = 'Đoạn đánh giá riêng của cơ quan đầu mối “đã thống nhất”.';

const officer = new Officer();
let draft: DraftPage;
let code = '';

test.afterAll(() => officer.close());

test('a number opens its tasks, and each of them the report and file it came from', async () => {
  await officer.open();
  await openSampleBook(officer.page, 'focal');
  const { page } = officer;
  draft = new DraftPage(page);
  await draft.open();
  const done = await draft.select(/^- Hoàn thành/u);
  const number = done.getByRole('button', { name: /: hoàn thành$/u });
  const count = Number(await number.innerText());
  await number.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /^Vì sao có số này/u })).toHaveCount(count);
  await dialog
    .getByRole('button', { name: /^Vì sao có số này/u })
    .last()
    .click();
  await expect(dialog.getByRole('table', { name: /^Nguồn của số liệu/u })).toContainText('.skh');
  await page.keyboard.press('Escape');

  await draft.select(COUNTS);
  await page.getByRole('button', { name: /^\d+: báo cáo đã duyệt$/u }).click();
  await expect(dialog.getByRole('row').filter({ hasText: 'mã 3Q-' })).not.toHaveCount(0);
  await page.keyboard.press('Escape');
});

test('words typed by keyboard stand in the draft, are kept half typed over a power failure, and are undone', async () => {
  const { page } = officer;
  const before = await draft.block(COUNTS).innerText();
  await draft.write(COUNTS, before.replace(/^Có/u, MINE));
  await expect(draft.block(MINE)).toContainText('Đã sửa');

  await draft.select(MINE);
  await page.getByRole('button', { name: 'Thêm đoạn sau' }).click();
  await page.getByRole('textbox', { name: /^Đoạn mới sau đoạn / }).pressSequentially(ADDED.slice(0, 12));
  // Keys reach the disk a moment after they are pressed; then the power goes.
  await expect.poll(() => keptDrafts(page)).toContain(ADDED.slice(0, 12));
  await officer.kill();
  await officer.open();
  draft = new DraftPage(officer.page);
  await draft.open();
  const field = officer.page.getByRole('textbox', { name: /^Đoạn mới sau đoạn / });
  await expect(field).toHaveValue(ADDED.slice(0, 12));
  await field.fill(ADDED);
  await field.press('Control+Enter');
  await expect(field).toHaveCount(0);
  await expect(draft.block(ADDED)).toContainText('Đoạn tự thêm');
  await officer.page.keyboard.press('Control+z');
  await expect(draft.block(ADDED)).toHaveCount(0);
  await draft.select(MINE);
  await officer.page.getByRole('button', { name: 'Thêm đoạn sau' }).click();
  await officer.page.getByRole('textbox', { name: /^Đoạn mới sau đoạn / }).fill(ADDED);
  await draft.block('II. KẾT QUẢ THỰC HIỆN').click();
  await expect(draft.block(ADDED)).toContainText('Đoạn tự thêm');
});

test('an accepted report changes the numbers: the words stay, the change is shown, a merge has both', async () => {
  const { page } = officer;
  const closing = new ClosingDayPage(page);
  await closing.open(PERIOD);
  await closing.accept(POLICE);
  draft = new DraftPage(page);
  await draft.open();
  await expect(draft.block(MINE)).toContainText('Số liệu đã đổi');
  await page.getByRole('button', { name: 'Chốt báo cáo…' }).click();
  await expect(page.getByRole('dialog')).toContainText('Còn 1 đoạn đã sửa mà số liệu đã đổi');
  await page.keyboard.press('Escape');

  await draft.select('I. TÌNH HÌNH GỬI BÁO CÁO');
  await page.keyboard.press('F8');
  await expect(draft.block(MINE)).toBeFocused();
  await expect(draft.pane.locator('ins').first()).toBeVisible();
  await draft.pane.getByRole('button', { name: 'Gộp cả hai' }).click();
  const merged = await draft.pane.getByRole('textbox', { name: 'Bản gộp' }).inputValue();
  expect(merged.startsWith(MINE)).toBe(true);
  await draft.pane.getByRole('button', { name: 'Ghi bản gộp' }).click();
  await expect(draft.block(MINE)).toContainText('Đã sửa');
  await expect(draft.block(MINE)).toContainText(merged);
});

test('the frozen report is exported and printed as it was, whatever is edited afterwards', async () => {
  const { page } = officer;
  await page.getByRole('button', { name: 'Chốt báo cáo…' }).click();
  const dialog = page.getByRole('dialog');
  const agree = dialog.getByRole('checkbox', { name: 'Đã xem, vẫn chốt' });
  await expect(dialog).toContainText('báo cáo đã gửi chưa duyệt');
  await agree.check();
  await dialog.getByRole('button', { name: 'Chốt báo cáo' }).click();
  await draft.frame.expectSaid(/^Đã chốt báo cáo, mã TH-3Q-/u);
  code = /TH-3Q-[0-9A-F]{4}/u.exec(await draft.pane.innerText())?.[0] ?? '';
  expect(code).not.toBe('');

  await draft.write(ADDED, 'Lời sửa sau khi chốt.');
  const word = test.info().outputPath('chot.docx');
  await officer.willSaveAs(word);
  await page.getByRole('button', { name: `Xuất Word bản chốt ${code}` }).click();
  await draft.frame.expectSaid('Đã ghi chot.docx');
  const frozen = docxText(docxPart(new Uint8Array(readFileSync(word))));
  for (const text of [MINE, ADDED, `Mã chốt số liệu: ${code}`]) expect(frozen).toContain(text);
  expect(frozen).not.toContain('Lời sửa sau khi chốt');

  const now = test.info().outputPath('du-thao.docx');
  await officer.willSaveAs(now);
  await page.getByRole('button', { name: 'Xuất Word', exact: true }).click();
  await draft.frame.expectSaid('Đã ghi du-thao.docx');
  const later = docxText(docxPart(new Uint8Array(readFileSync(now))));
  expect(later).toContain('Lời sửa sau khi chốt.');
  expect(later).not.toContain('Mã chốt số liệu');

  await page.getByRole('button', { name: `So bản chốt ${code} với dự thảo` }).click();
  await expect(page.getByRole('dialog').locator('ins')).toContainText(['Lời sửa sau khi chốt.']);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: `In bản chốt ${code}` }).click();
  const print = new PrintPreviewPage(page);
  await print.pageCount();
  const pdf = test.info().outputPath('chot.pdf');
  await officer.willSaveAs(pdf);
  await print.savePdf();
  await print.frame.expectSaid('Đã ghi chot.pdf');
  const text = (await readPdf(readFileSync(pdf))).map((each) => each.text).join('');
  const plain = (of: string): string => of.replace(/\s/gu, '');
  for (const each of [MINE, ADDED, code]) expect(plain(text)).toContain(plain(each));
});

test('every document of the frozen report is written again, the same bytes each time', async () => {
  const { page } = officer;
  const frozenFiles = async (folder: string): Promise<ReadonlyMap<string, Buffer>> => {
    draft = new DraftPage(page);
    await draft.open();
    await draft.pane.getByRole('button', { name: `Các văn bản của bản chốt ${code}` }).click();
    const dialog = page.getByRole('dialog', { name: `Văn bản của ${code}` });
    mkdirSync(folder);
    await officer.willChoose(folder);
    await dialog.getByRole('button', { name: /^Ghi cả 10 tệp vào thư mục…$/u }).click();
    await expect(dialog).toBeHidden({ timeout: 60_000 });
    return filesIn(folder);
  };
  const first = await frozenFiles(test.info().outputPath('chot-1'));
  expect([...first.keys()].filter((name) => name.startsWith('Phu luc co tien do da chot'))).toHaveLength(3);
  await new ClosingDayPage(page).open(PERIOD);
  await new ClosingDayPage(page).accept({ agency: 'Sở Du lịch', shortName: 'Sở Du lịch' });
  const second = await frozenFiles(test.info().outputPath('chot-2'));
  expect([...second.keys()]).toEqual([...first.keys()]);
  for (const [name, bytes] of first) {
    // The host's printer puts the moment into a PDF.
    if (!name.endsWith('.pdf')) expect(bytes.equals(second.get(name) ?? Buffer.alloc(0)), name).toBe(true);
  }
});

test('the command line writes the same documents from the same book', async () => {
  const { page } = officer;
  const windowFolder = test.info().outputPath('window');
  mkdirSync(windowFolder);
  await draft.frame.goTo('Tổng hợp');
  await page.getByRole('button', { name: 'Các văn bản…' }).click();
  const dialog = page.getByRole('dialog', { name: `Văn bản của ${PERIOD}` });
  await officer.willChoose(windowFolder);
  await dialog.getByRole('button', { name: /^Ghi cả \d+ tệp vào thư mục…$/u }).click();
  await expect(dialog).toBeHidden({ timeout: 60_000 });

  const packages = test.info().outputPath('packages');
  mkdirSync(packages);
  const exchange = new ExchangePage(page);
  await exchange.open();
  await officer.willSaveAs(path.join(packages, 'ban-day-du.skh'));
  await page.getByRole('button', { name: 'Xuất bản đầy đủ' }).click();
  await exchange.frame.expectSaid(/ban-day-du\.skh/u);
  const out = test.info().outputPath('command-line');
  const words = ['consolidate', packages, '--plan', PRACTICE, '--period', '2024-Q3', '--as-of', '2024-09-17'];
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'cli/skh.ts', ...words, '--out', out]);

  const byWindow = filesIn(windowFolder);
  const pairs = [
    ['report.docx', /^Bao cao tong hop .*docx$/u],
    ['appendix.xlsx', /^Phu luc co tien do .*xlsx$/u],
    ['van-ban/appendix.docx', /^Phu luc co tien do .*docx$/u],
    ['van-ban/figures.xlsx', /^So lieu tong hop .*xlsx$/u],
    ['van-ban/agency-sheets.docx', /^Phieu cac co quan .*docx$/u],
    ['van-ban/agency-sheets.xlsx', /^Phieu cac co quan .*xlsx$/u],
    ['van-ban/upward-ban-can-su-dang-ubnd-tinh.docx', /^Bao cao Ban Can su .*docx$/u],
    ['van-ban/upward-ban-thuong-vu-tinh-uy.docx', /^Bao cao Ban Thuong vu .*docx$/u],
    ['van-ban/upward-van-phong-chinh-phu.docx', /^Bao cao Van phong .*docx$/u],
    ['van-ban/upward-thu-tuong-chinh-phu.docx', /^Bao cao Thu tuong .*docx$/u],
  ] as const;
  expect(pairs).toHaveLength([...byWindow.keys()].filter((name) => !name.endsWith('.pdf')).length);
  for (const [name, pattern] of pairs) {
    const [, bytes] = [...byWindow].find(([each]) => pattern.test(each)) ?? [];
    if (bytes === undefined) throw new Error(`${name} is not among ${[...byWindow.keys()].join(', ')}`);
    const [ours, theirs] = [officeParts(readFileSync(path.join(out, name))), officeParts(bytes)];
    expect(Object.keys(ours), name).toEqual(Object.keys(theirs));
    expect(
      Object.keys(ours).filter((part) => ours[part] !== theirs[part]),
      name,
    ).toEqual([]);
  }
  expect(docxText(docxPart(readFileSync(path.join(out, 'report.docx'))))).toContain('Lời sửa sau khi chốt.');
});

function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder).toSorted();
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
}
