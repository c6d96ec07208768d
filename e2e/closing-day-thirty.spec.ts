import { expect, test } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deviceChange } from '#shared/book/changes/focal-changes.ts';
import { docxPart, docxText } from '#shared/office/testing/docx-parts.ts';
import { readKeyRequest } from '#shared/package/key-request.ts';
import { axeViolations } from './story/axe-violations.ts';
import { focal } from './story/cast.ts';
import { ClosingDayPage } from './story/closing-day-page.ts';
import { ExchangePage } from './story/exchange-page.ts';
import { FirstStartPage } from './story/first-start-page.ts';
import { tabTo } from './story/keys.ts';
import { MachinesPage } from './story/machines-page.ts';
import { manyAgencies, type SentPackage } from './story/many-agencies.ts';
import { Officer } from './story/officer.ts';
import { stopWhen, watchReceiving } from './story/watch-receiving.ts';
import { WindowlessMachine } from './story/windowless-machine.ts';

/*
 * Closing day, 16:45: thirty packages and two files that are none arrive at once at the focal point's second machine.
 * They are dropped, stopped, dropped again; the list moves while they come; by keyboard alone they are accepted, some
 * returned, and consolidated.
 */
test.describe.configure({ mode: 'serial' });

const PERIOD = 'Quý III/2024';
const officer = new Officer();
let sent: readonly SentPackage[] = [];
let files: readonly string[] = [];
/** Agencies that owe a report and sent it. */
const senders = () => sent.filter(({ owed }) => owed).length;
const coordinators = () => new Set(sent.map(({ agency }) => agency)).size - senders();

test.afterAll(() => officer.close());

test('the machine is accepted, and thirty files lie on the desk', async () => {
  const lead = await WindowlessMachine.focalPoint('Nguyễn Văn Trưởng');
  const plan = await lead.save(test.info().outputPath('plan.skh'), 'plan');
  await officer.open();
  const { page } = officer;
  const start = new FirstStartPage(page);
  await start.answer(focal);
  await officer.willChoose(plan);
  await start.choosePackage('plan.skh');
  await start.openBook();
  const machines = new MachinesPage(page);
  await machines.open();
  const { publicKey, agency, person } = await readKeyRequest(await machines.copyRequestLine());
  await lead.write([deviceChange(publicKey, { agency, person, by: lead.person, at: Date.now() })]);

  sent = await manyAgencies(lead, 30, test.info().outputDir);
  const letter = test.info().outputPath('thư mời họp.txt');
  writeFileSync(letter, 'Kính mời dự họp');
  const damaged = test.info().outputPath('gói đứt.skh');
  writeFileSync(damaged, new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]));
  files = [...sent.map(({ file }) => file), letter, damaged];
  // The roster with everybody's keys.
  const roster = await lead.save(test.info().outputPath('roster.skh'), 'plan');
  const exchange = new ExchangePage(page);
  await exchange.open();
  await exchange.drop([roster]);
  await exchange.frame.expectSaid(/Đã nhận 1 gói/);
});

test('stopped in the middle, nothing has come in', async () => {
  const { page } = officer;
  const closing = new ClosingDayPage(page);
  await closing.open(PERIOD);
  await stopWhen(page, 'Đang đưa vào sổ');
  await closing.dropAnywhere(files);
  await closing.frame.expectSaid('Đã dừng nhận 32 tệp. Sổ không thay đổi gì');
  await expect(closing.sum).toContainText('0 / 18 cơ quan đã gửi');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await page.reload();
  await closing.open(PERIOD);
  await expect(closing.sum).toContainText('0 / 18 cơ quan đã gửi');
});

test('thirty files come in one go: the bar goes on, the list moves, every file is accounted for', async () => {
  const { page } = officer;
  const closing = new ClosingDayPage(page);
  const seen = await watchReceiving(page);
  await closing.dropAnywhere(files);
  await closing.frame.expectSaid(/^Đã nhận 30 gói, \d+ thay đổi; 1 tệp hỏng; 1 tệp khác để nguyên$/);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  const { bar, words, sent: counted } = await seen();
  expect(bar).toEqual(bar.toSorted((a, b) => a - b));
  expect(bar.length).toBeGreaterThan(30);
  expect(words).toContain('Đang đọc, kiểm tra 32 / 32 tệp');
  expect(words).toContain('Đang đưa vào sổ 32 / 32 tệp');
  // Portion by portion, never back, up to everybody who sent.
  expect(counted).toEqual(counted.toSorted((a, b) => a - b));
  expect(counted.length).toBeGreaterThan(5);
  expect(counted.at(-1)).toBe(senders());

  await expect(closing.sum).toContainText(`${senders()} / 18 cơ quan đã gửi`);
  const log = page.getByRole('complementary', { name: 'Nhận tệp' }).getByRole('listitem');
  await expect(log.filter({ hasText: /\d\d .*\.skh\d+ thay đổi mới/ })).toHaveCount(30);
  await expect(log.filter({ hasText: 'thư mời họp.txt' })).toContainText('để nguyên');
  await expect(log.filter({ hasText: 'gói đứt.skh' })).toHaveCount(1);
  expect(await axeViolations(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('da-nhan.png') });
});

test('the keyboard alone returns three with reasons, accepts the others, and consolidates', async () => {
  const { page } = officer;
  const closing = new ClosingDayPage(page);
  const rows = closing.table.getByRole('row');
  await tabTo(page.getByRole('button', { name: /^Chờ duyệt/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(closing.frame.statusBar).toContainText(`Đang lọc ${senders()}/`);
  await tabTo(rows.nth(1));
  for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Control+Backspace'])
    await page.keyboard.press(key);
  const dialog = page.getByRole('dialog', { name: `Trả lại 3 báo cáo ${PERIOD}` });
  const giveBack = dialog.getByRole('button', { name: /^Trả lại \d/ });
  await expect(giveBack).toHaveAttribute('aria-disabled', 'true');
  const agencies = dialog.getByRole('group');
  for (const index of [0, 1, 2]) {
    await tabTo(agencies.nth(index).getByRole('checkbox').first());
    await page.keyboard.press('Space');
  }
  await expect(giveBack).toHaveAccessibleDescription(/^Ghi lý do cho /);
  await tabTo(dialog.getByRole('textbox', { name: 'Lý do chung' }), 'Shift+Tab');
  await page.keyboard.type('Chưa nêu số liệu');
  expect(await axeViolations(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('tra-lai.png') });
  await tabTo(giveBack);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await closing.frame.expectSaid('Đã trả lại 3 báo cáo. Gửi gói kế hoạch để cơ quan nhận được');
  // The rows that had the focus are gone from the list; the keyboard is still there.
  await expect(rows.nth(1)).toBeFocused();

  // Everything that can be chosen: what waits for review is accepted, the others are said to be left.
  await tabTo(page.getByRole('button', { name: /^Chờ duyệt/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(rows.and(page.locator('[tabindex="0"]')));
  await page.keyboard.press('Control+A');
  const left = senders() - 3;
  // Who only coordinates and sent a part is accepted, too, and counted apart.
  await expect(page.getByRole('button', { name: `Duyệt ${left + coordinators()} báo cáo` })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await closing.frame.expectSaid(
    /^Đã duyệt \d+ báo cáo Quý III\/2024; \d+ dòng đã chọn để nguyên: .*đã trả lại/,
  );
  await expect(closing.sum).toContainText(`Đã duyệt ${left}`);
  await expect(closing.sum).toContainText('Cần xem lại 3');
  await tabTo(page.getByRole('button', { name: `Tổng hợp ${left} báo cáo đã duyệt` }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: /^Tổng hợp theo / })).toBeVisible();
});

test('a letter for each agency that still owes its report goes into one folder', async () => {
  const { page } = officer;
  const closing = new ClosingDayPage(page);
  await closing.open(PERIOD);
  await page.getByRole('button', { name: 'Soạn đôn đốc…' }).click();
  const dialog = page.getByRole('dialog', { name: `Công văn đôn đốc báo cáo ${PERIOD}` });
  await expect(dialog.getByRole('radio', { name: /^Mỗi cơ quan một công văn/ })).toBeChecked();
  expect(await axeViolations(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('don-doc.png') });
  const folder = mkdtempSync(path.join(tmpdir(), 'so-ke-hoach-'));
  await officer.willChoose(folder);
  await dialog.getByRole('button', { name: 'Soạn 3 công văn' }).click();
  await closing.frame.expectSaid('Đã ghi 3 công văn đôn đốc vào thư mục');
  const letters = readdirSync(folder).map((name) =>
    docxText(docxPart(readFileSync(path.join(folder, name)))),
  );
  expect(letters).toHaveLength(3);
  const addressees = letters.map((text) => /Kính gửi: (?<whom>[^.]+)\./u.exec(text)?.groups?.['whom']);
  expect(new Set(addressees)).toEqual(
    new Set(['Sở Kế hoạch và Đầu tư', 'Sở Nội vụ', 'Sở Giao thông vận tải']),
  );
  for (const text of letters) expect(text).toContain('Đã trả lại: Chưa nêu số liệu');
});
